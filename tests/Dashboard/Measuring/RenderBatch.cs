using System.Buffers.Binary;
using System.Text;

namespace FactCheck.Dashboard.Measuring;

/// <summary>What a circuit sends to be drawn: the texts and attributes that are new, in the order of the page.</summary>
internal sealed class RenderBatch
{
    // A frame is five numbers, the first its kind.
    private const int Number = 4, Frame = 5 * Number, TextFrame = 2, AttributeFrame = 3;

    private readonly byte[] _bytes;

    public RenderBatch(byte[] bytes)
    {
        _bytes = bytes;
        // Its last five numbers say where its parts begin; the fourth-last of them begins with how many frames there are.
        var frames = At(bytes.Length - 4 * Number);
        var first = frames + Number;
        for (var at = first; at < first + At(frames) * Frame; at += Frame)
        {
            if (At(at) == TextFrame) Texts.Add(Text(At(at + Number)));
            else if (At(at) == AttributeFrame) Attributes.Add(new(Text(At(at + Number)), Text(At(at + 2 * Number)), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 3 * Number))));
        }
    }

    public List<string> Texts { get; } = [];

    public List<Drawn> Attributes { get; } = [];

    /// <summary>Where its links lead, each as often as it is there.</summary>
    public IEnumerable<string> Links => Attributes.Where(a => a.Name == "href").Select(a => a.Value);

    private int At(int place) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place));

    // Where the texts lie is listed before the last five numbers; before each stands its length, seven bits to a byte.
    private string Text(int index)
    {
        if (index < 0) return "";
        var at = At(At(_bytes.Length - Number) + index * Number);
        var (length, shift) = (0, 0);
        do
        {
            length |= (_bytes[at] & 0x7F) << shift;
            shift += 7;
        }
        while (_bytes[at++] >= 0x80);
        return Encoding.UTF8.GetString(_bytes, at, length);
    }

    /// <param name="Handler">What the server knows the event by, where it is one.</param>
    internal readonly record struct Drawn(string Name, string Value, long Handler);
}
