using CsCheck;
using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

/// <summary>Whatever definition a newsroom writes and whatever people decide.</summary>
public sealed class RandomReviewTests
{
    [Fact]
    public void No_review_is_stuck_or_stepped_twice_and_its_history_leads_to_where_it_stands() =>
        Gen.Select(RandomDefinitions.Definitions, Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 80]).Array[0, 30]).Sample((definition, decisions) =>
        {
            var ways = new List<IReadOnlyList<Passed>>();
            var visits = new HashSet<int>();
            var before = ReviewState.Empty;
            var result = Runner.Start(definition, ReviewFacts.None);
            Check();
            foreach (var (who, what, hours) in decisions)
            {
                if (result.State.Ended)
                    break;
                before = result.State;
                var visit = before.Waiting[who % before.Waiting.Count];
                var outcomes = definition.Step(visit.Step).Outcomes;
                var facts = ReviewFacts.None with { AssertsTruthOrFalsity = what % 2 == 0, SincePublication = TimeSpan.FromHours(hours) };
                result = Runner.Signal(definition, ReviewState.Parse(before.ToJson()), visit, outcomes[what % outcomes.Count], facts);
                Check(visit);
            }

            void Check(Visit? left = null)
            {
                ways.Add(result.Way);
                var state = result.State;
                var begun = result.Effects.OfType<BeginWait>().Select(each => each.Step).ToList();
                var stopped = result.Effects.OfType<StopWaiting>().Select(each => new Visit(each.Step, each.Visit)).ToList();
                var added = state.Waiting.Except(before.Waiting).ToList();
                Same(begun, added.Select(visit => visit.Step), "each wait that begins has its visit");
                Same(before.Waiting.Except(stopped).Where(visit => visit != left), state.Waiting.Except(added), "what no longer waits was left or stopped");
                True(stopped.TrueForAll(visit => before.Waiting.Contains(visit) && visit != left), "only what waited is stopped");
                True(state.Waiting.Select(visit => visit.Step).Distinct().Count() == state.Waiting.Count, "no step waits twice");
                True(added.TrueForAll(visit => visits.Add(visit.Number)), "no visit has the number of another");
                True(result.Effects.OfType<EndReview>().Count() == (state.Ended ? 1 : 0), "it ends once, and only then nothing waits");
                True(Runner.Replay(definition, null, ways).ToJson() == state.ToJson(), "its history leads to where it stands");
                True(ReviewState.Parse(state.ToJson()) == state, "it can be stored");
            }
        }, iter: 10_000);

    // Shouldly reads the source of every check it makes, which is too slow here.
    private static void True(bool isSo, string what)
    {
        if (!isSo)
            throw new InvalidOperationException(what);
    }

    private static void Same<T>(IEnumerable<T> one, IEnumerable<T> other, string what) => True(one.ToHashSet().SetEquals(other), what);
}
