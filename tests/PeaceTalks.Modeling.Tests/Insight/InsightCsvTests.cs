using System.Globalization;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Each answer as comma-separated values: the heading, as many rows as are promised, and the numbers of the answer in them, to the last digit.</summary>
public sealed class InsightCsvTests
{
    private const string Heading = "input,statistic,value,lower,upper,n";
    private static readonly Scenario Talks = TossScenario.Talks;
    private static readonly SimulationOptions Options = new() { Replications = 200, Seed = 3 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void WriteCsv_Sobol_HasTwoRowsForEachInput()
    {
        SobolIndices answer = Talks.Sobol(TossScenario.Agreement, Options, Stop);
        string[] lines = Lines(answer.WriteCsv);
        Assert.Equal((Heading, 5), (lines[0], lines.Length));
        Assert.Equal(Row(TossScenario.Firmness, "first", answer[TossScenario.Firmness].First!), lines[1]);
        Assert.Equal(Row("chance", "total", answer[SobolIndices.Chance].Total!), lines[4]);
    }

    [Fact]
    public void WriteCsv_NoSpread_LeavesFieldsEmpty() =>
        Assert.Equal("chance,first,,,,", Lines(Talks.With(TossScenario.Firmness, 0).Sobol(TossScenario.Agreement, Options, Stop).WriteCsv)[1]);

    [Fact]
    public void WriteCsv_Morris_HasThreeRowsForEachQuantity()
    {
        MorrisScreening answer = Talks.Morris(TossScenario.Agreement, Options, Stop);
        string[] lines = Lines(answer.WriteCsv);
        ElementaryEffect effect = Assert.Single(answer.Inputs);
        Assert.Equal(
            [Heading, Row(effect.Input, "meanAbsolute", effect.MeanAbsolute), Row(effect.Input, "mean", effect.Mean), $"{effect.Input},standardDeviation,{Text(effect.StandardDeviation)},,,200"], lines);
    }

    [Fact]
    public void WriteCsv_Tornado_HasFiveRowsForEachQuantity()
    {
        Tornado answer = Talks.Tornado(TossScenario.Agreement, Options, Stop);
        TornadoBar bar = Assert.Single(answer.Inputs);
        Assert.Equal(
            [Heading, $"{bar.Input},low,0.2,,,", $"{bar.Input},high,0.8,,,", Row(bar.Input, "atLow", bar.AtLow), Row(bar.Input, "atHigh", bar.AtHigh), Row(bar.Input, "difference", bar.Difference)],
            Lines(answer.WriteCsv));
    }

    [Fact]
    public void WriteCsv_RankCorrelations_HasARowForEachQuantity()
    {
        RankCorrelations answer = Talks.RankCorrelations(TossScenario.Agreement, Options, Stop);
        Assert.Equal([Heading, Row(TossScenario.Firmness, "rank", answer[TossScenario.Firmness].Rank!)], Lines(answer.WriteCsv));
    }

    [Fact]
    public void WriteCsv_Comparison_HasThreeRowsForEachDifference()
    {
        Comparison answer = Talks.Compare([KeyValuePair.Create("a, b", Talks.With(TossScenario.Firmness, 0))], Options, Stop);
        string[] lines = Lines(answer.WriteCsv);
        Difference agreement = answer.Variants["a, b"].Probability(OutcomeKind.Agreement);
        Assert.Equal("variant,estimate,statistic,value,lower,upper,n", lines[0]);
        Assert.Equal(1 + 3 * answer.Variants["a, b"].Differences.Count, lines.Length);
        Assert.Equal(
            [$"\"a, b\",{Row("Agreement", "before", agreement.Base!)}", $"\"a, b\",{Row("Agreement", "after", agreement.Variant!)}", $"\"a, b\",{Row("Agreement", "change", agreement.Change!)}"], lines[1..4]);
    }

    [Fact]
    public void WriteCsv_SeparatedUncertainty_HasFourRows()
    {
        SeparatedUncertainty answer = Talks.SeparateUncertainty(TossScenario.Agreement, Options, cancellationToken: Stop);
        Assert.Equal(
            ["output,statistic,value,lower,upper,n", Row("agreement", "mean", answer.Mean), Row("agreement", "epistemicVariance", answer.EpistemicVariance), Row("agreement", "aleatoryVariance", answer.AleatoryVariance), Row("agreement", "luckShare", answer.LuckShare!)],
            Lines(answer.WriteCsv));
    }

    [Fact]
    public void WriteCsv_TimeToAgreement_HasARowForEachPoint()
    {
        TimeToAgreement answer = Talks.TimeToAgreement(Options, Stop);
        CurvePoint point = Assert.Single(answer.Agreed);
        string[] lines = Lines(answer.WriteCsv);
        Assert.Equal(["curve,round,atRisk,events,value,lower,upper,n"], lines[..1]);
        Assert.Equal(3, lines.Length);
        Assert.Equal($"agreed,{point.Round},{point.AtRisk},{point.Events},{Text(point.Share.Value)},{Text(point.Share.Lower)},{Text(point.Share.Upper)},200", lines[2]);
    }

    [Fact]
    public void WriteCsv_DesignedEstimates_HasARowForEachOutput()
    {
        DesignedEstimates answer = Talks.EstimateMeans([TossScenario.Agreement, Output.Rounds], SamplingDesign.Plain, Options, 10, Stop);
        Assert.Equal(["output,statistic,value,lower,upper,n", Row("agreement", "mean", answer[TossScenario.Agreement]), Row("rounds", "mean", answer[Output.Rounds])], Lines(answer.WriteCsv));
    }

    private static string[] Lines(Action<TextWriter> write)
    {
        using StringWriter writer = new();
        write(writer);
        return writer.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
    }

    private static string Row(string about, string statistic, Estimate estimate) =>
        $"{about},{statistic},{Text(estimate.Value)},{Text(estimate.Lower)},{Text(estimate.Upper)},{estimate.Count}";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
