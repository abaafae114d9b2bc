using FactCheck.Tests.Contract;

namespace FactCheck.Tests.Reviews;

/// <summary>The contract, kept by the engine that steps a review inside the use case's transaction.</summary>
public sealed class EmbeddedContractTests : ReviewContract
{
    protected override ContractHost NewHost() => new();
}
