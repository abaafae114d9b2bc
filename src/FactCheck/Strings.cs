namespace FactCheck;

internal static class Strings
{
    /// <summary>At most <paramref name="length"/> UTF-16 units, never half a character.</summary>
    public static string UpTo(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Null when there is nothing in it.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
