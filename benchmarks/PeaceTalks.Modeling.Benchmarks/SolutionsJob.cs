using BenchmarkDotNet.Attributes;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>The frontier and four solutions of two principals on 10^5 settlements, utilities worked out inside the time, beside the straightforward program.</summary>
[MemoryDiagnoser]
public class SolutionsJob
{
    private readonly RandomTastes _tastes = new(principals: 2, issues: 5, options: 10);
    private readonly Scenario _scenario;

    public SolutionsJob() => _scenario = _tastes.Scenario();

    [Benchmark(Baseline = true)]
    public int Straightforward() => new StraightforwardSolutions(_tastes).Solve().Frontier.Count;

    [Benchmark]
    public int Library()
    {
        Game game = _scenario.AtMedian();
        return game.ParetoFrontier().Count(entry => entry.TieCount.IsZero)
            + game.NashSolution()!.Ties.Count + game.KalaiSmorodinskySolution()!.Ties.Count + game.EgalitarianSolution()!.Ties.Count + game.UtilitarianSolution()!.Ties.Count;
    }
}
