namespace FactCheck.OnElsa.Tests;

public sealed class StudioGuardTests
{
    [Theory]
    [InlineData("GET", "/workflow-definitions")]
    [InlineData("GET", "/workflow-definitions/by-definition-id/standard-review")]
    [InlineData("POST", "/workflow-instances")]
    [InlineData("POST", "/workflow-instances/a/journal")]
    [InlineData("GET", "/descriptors/activities")]
    public void What_only_reads_may_be_asked(string method, string path) => StudioGuard.OnlyReads(method, path).ShouldBeTrue();

    [Theory]
    [InlineData("GET", "/workflow-definitions/standard-review/execute")]
    [InlineData("GET", "//workflow-definitions/standard-review/execute")]
    [InlineData("GET", "/bookmarks/resume")]
    [InlineData("GET", "/events/trigger")]
    [InlineData("GET", "/alterations/workflows/retry")]
    [InlineData("POST", "/workflow-definitions")]
    [InlineData("POST", "/workflow-definitions/a/publish")]
    [InlineData("POST", "/workflow-instances/a/cancel")]
    [InlineData("POST", "/bulk-actions/delete/workflow-instances/by-id")]
    [InlineData("PUT", "/workflow-definitions/a")]
    [InlineData("DELETE", "/workflow-instances/a")]
    [InlineData("PATCH", "/workflow-definitions")]
    public void Everything_else_is_refused(string method, string path) => StudioGuard.OnlyReads(method, path).ShouldBeFalse();
}
