using BenchmarkDotNet.Attributes;

namespace PeaceTalks.Modeling.Benchmarks;

/// <summary>One draw from each kind of distribution; figures are per quantile, the uniform one is the baseline.</summary>
[MemoryDiagnoser]
public class QuantileJob
{
    private const int Count = 1_000;

    private readonly double[] _probabilities = [.. Enumerable.Range(0, Count).Select(i => Philox.Uniform(JobScenario.Seed, (ulong)i, 0))];
    private readonly Distribution _fixed = 0.4;
    private readonly Distribution _uniform = Distribution.Uniform(0, 1);
    private readonly Distribution _triangular = Distribution.Triangular(0, 0.3, 1);
    private readonly Distribution _pert = Distribution.Pert(0, 0.3, 1);
    private readonly Distribution _normal = Distribution.Normal(0.5, 0.2);
    private readonly Distribution _truncatedNormal = Distribution.Normal(0.5, 0.2, 0, 1);
    private readonly Distribution _logNormal = Distribution.LogNormal(1, 2);
    private readonly Distribution _beta = Distribution.Beta(2, 5);
    private readonly Distribution _quantiles = Distribution.Quantiles((0, 0), (0.1, 0.2), (0.5, 0.4), (0.9, 0.7), (1, 1));
    private readonly Distribution _choices = Distribution.Choices((0, 0.2), (0.5, 0.5), (1, 0.3));

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public double Uniform() => Sum(_uniform);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Fixed() => Sum(_fixed);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Triangular() => Sum(_triangular);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Pert() => Sum(_pert);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Normal() => Sum(_normal);

    [Benchmark(OperationsPerInvoke = Count)]
    public double TruncatedNormal() => Sum(_truncatedNormal);

    [Benchmark(OperationsPerInvoke = Count)]
    public double LogNormal() => Sum(_logNormal);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Beta() => Sum(_beta);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Quantiles() => Sum(_quantiles);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Choices() => Sum(_choices);

    private double Sum(Distribution distribution)
    {
        double sum = 0;
        foreach (double probability in _probabilities)
            sum += distribution.Quantile(probability);
        return sum;
    }
}
