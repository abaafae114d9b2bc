namespace FactCheck.Extraction;

/// <summary>Quotation marks as they occur, mismatched pairs included: any closing mark closes any opening one.</summary>
internal static class Quotes
{
    public static bool Opens(char mark) => mark is '"' or '“' or '„' or '«' or '‟' or '‹' or '”';

    public static bool Closes(char mark) => mark is '"' or '”' or '»' or '“' or '›' or '«';

    public static bool IsMark(char mark) => Opens(mark) || Closes(mark) || mark is '‘' or '’' or '\'';
}
