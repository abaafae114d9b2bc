namespace FactCheck;

/// <summary>How urgent a claim is. Due times come from the definition; this says what to take first.</summary>
public enum Priority
{
    Low = 1,
    Normal = 2,
    High = 3,
    Urgent = 4,
}
