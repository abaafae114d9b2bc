using System.Runtime.CompilerServices;
using System.Text;

namespace FactCheck;

/// <summary>An interpolated string taken apart: "{name} holds {n:N0}" is the key "{0} holds {1:N0}" and two values.</summary>
[InterpolatedStringHandler]
public ref struct Sentence
{
    private readonly StringBuilder _key;
    private readonly object?[] _values;
    private int _count;

    public Sentence(int literalLength, int formattedCount)
    {
        _key = new StringBuilder(literalLength + formattedCount * 3);
        _values = new object?[formattedCount];
    }

    internal readonly string Key => _key.ToString();
    internal readonly ReadOnlySpan<object?> Values => _values;

    public readonly void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _key.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    public void AppendFormatted<T>(T value) => Append(value, null);

    public void AppendFormatted<T>(T value, string? format) => Append(value, format);

    private void Append(object? value, string? format)
    {
        _key.Append('{').Append(_count);
        if (format is not null) _key.Append(':').Append(format);
        _key.Append('}');
        _values[_count++] = value;
    }
}
