namespace FactCheck.Extraction;

/// <summary>What an article says befell people in the incident that it is about, its repeats folded and its parts within their totals.</summary>
/// <param name="Metric">Killed, injured, …</param>
/// <param name="Min">At least so many.</param>
/// <param name="Max">At most so many; null where the article gives no upper bound.</param>
/// <param name="IsImputed">A convention turned a vague word into the number.</param>
/// <param name="Passages">Where it is said, in the order of the text; the first is the one the number was taken from.</param>
public sealed record Toll(Metric Metric, decimal Min, decimal? Max, bool IsImputed, IReadOnlyList<Passage> Passages);

/// <summary>One mention of people that something befell, as its sentence has it.</summary>
/// <param name="Metric">Killed, injured, …</param>
/// <param name="Group">Of whom: "insurgents", or a name.</param>
/// <param name="Value">The number as it is written: 50 for "more than 50"; 1 for "a boy"; null where the words do not tell.</param>
/// <param name="Operator">The word that bounds it.</param>
/// <param name="Passage">The words that name them.</param>
public sealed record Casualty(Metric Metric, string Group, decimal? Value, NumberOperator Operator, bool IsImputed, FigureScope Scope, Passage Passage);
