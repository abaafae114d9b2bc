namespace FactCheck.Extraction;

/// <summary>
/// The text of a feature, or a part of one, with a number that stands for it in the table of weights. The number of two texts in a row
/// is made of theirs, so that no pair of words is ever written down only to be looked up.
/// </summary>
internal readonly record struct FeatureText
{
    private const ulong Base = 0x100000001B3;

    private readonly ulong power;

    public FeatureText(string text, int length)
    {
        (Text, Length, power) = (text, length, 1);
        for (var i = 0; i < length; i++) (Number, power) = (Number * Base + text[i] + 1, power * Base);
    }

    public FeatureText(string text) : this(text, text.Length) { }

    /// <summary>The first <see cref="Length"/> characters of it.</summary>
    public string Text { get; }

    public int Length { get; }

    public ulong Number { get; }

    public override string ToString() => Text[..Length];

    /// <summary>The number of both in a row.</summary>
    public ulong Then(in FeatureText next) => Number * next.power + next.Number;

    /// <summary>The number of all three in a row.</summary>
    public ulong Then(in FeatureText next, in FeatureText last) => Then(next) * last.power + last.Number;
}
