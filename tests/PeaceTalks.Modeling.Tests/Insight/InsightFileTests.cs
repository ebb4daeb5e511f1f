using System.Text.Json;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Answers as files: JSON with the names of the members, CSV with one row for each number.</summary>
public sealed class InsightFileTests
{
    private static readonly SimulationOptions Few = new() { Replications = 64, Seed = 3 };

    [Fact]
    public void ToJson_Sobol_HasFormatNamesAndIntervals()
    {
        SobolIndices indices = TossScenario.Talks.Sobol(TossScenario.Agreement, Few, TestContext.Current.CancellationToken);
        using JsonDocument document = JsonDocument.Parse(indices.ToJson());
        Assert.Equal("peace-talks-sobol/1", document.RootElement.GetProperty("format").GetString());
        JsonElement result = document.RootElement.GetProperty("result");
        Assert.Equal(["scenario", "output", "inputs", "mean", "variance", "samples", "runs", "seed"], result.EnumerateObject().Select(member => member.Name));
        Assert.Equal("agreement", result.GetProperty("output").GetString());
        JsonElement first = result.GetProperty("inputs")[0].GetProperty("first");
        Assert.Equal(indices.Inputs[0].First!.Lower, first.GetProperty("lower").GetDouble());
    }

    [Fact]
    public void ToJson_NothingVaries_IsNullAndNotNaN()
    {
        SobolIndices indices = TossScenario.Talks.With(TossScenario.Firmness, 0).Sobol(TossScenario.Agreement, Few, TestContext.Current.CancellationToken);
        using JsonDocument document = JsonDocument.Parse(indices.ToJson());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("result").GetProperty("inputs")[0].GetProperty("total").ValueKind);
    }

    [Fact]
    public void ToJson_Comparison_HasDifferencesAndFlips()
    {
        Comparison comparison = Compare();
        using JsonDocument document = JsonDocument.Parse(comparison.ToJson());
        JsonElement variant = document.RootElement.GetProperty("result").GetProperty("variants")[0];
        Assert.Equal("firm", variant.GetProperty("name").GetString());
        Assert.Equal("Agreement", variant.GetProperty("differences")[0].GetProperty("name").GetString());
        JsonElement flip = variant.GetProperty("flips")[0];
        Assert.Equal(("Agreement", "Impasse"), (flip.GetProperty("from").GetString(), flip.GetProperty("to").GetString()));
        Assert.Equal(comparison.Variants["firm"].Flips[0].Examples[0], flip.GetProperty("examples")[0].GetInt64());
    }

    public static TheoryData<string, string, int> Tables => new()
    {
        { "sobol", "input,statistic,value,lower,upper,n", 4 },
        { "morris", "input,statistic,value,lower,upper,n", 3 },
        { "tornado", "input,statistic,value,lower,upper,n", 5 },
        { "ranks", "input,statistic,value,lower,upper,n", 1 },
        { "means", "output,statistic,value,lower,upper,n", 2 },
        { "uncertainty", "output,statistic,value,lower,upper,n", 4 },
        { "time", "curve,round,atRisk,events,value,lower,upper,n", 2 },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void WriteCsv_EachAnswer_HasItsColumnsAndRows(string answer, string columns, int rows)
    {
        using StringWriter writer = new();
        CancellationToken token = TestContext.Current.CancellationToken;
        Scenario talks = TossScenario.Talks;
        Output agreement = TossScenario.Agreement;
        switch (answer)
        {
            case "sobol":
                talks.Sobol(agreement, Few, token).WriteCsv(writer);
                break;
            case "morris":
                talks.Morris(agreement, Few, token).WriteCsv(writer);
                break;
            case "tornado":
                talks.Tornado(agreement, Few, token).WriteCsv(writer);
                break;
            case "ranks":
                talks.RankCorrelations(agreement, Few, token).WriteCsv(writer);
                break;
            case "means":
                talks.EstimateMeans([agreement, Output.Rounds], SamplingDesign.Sobol, Few, 4, token).WriteCsv(writer);
                break;
            case "uncertainty":
                talks.SeparateUncertainty(agreement, Few, 2, token).WriteCsv(writer);
                break;
            default:
                talks.TimeToAgreement(Few, token).WriteCsv(writer);
                break;
        }
        string[] lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(columns, lines[0]);
        Assert.Equal(rows, lines.Length - 1);
        Assert.All(lines, line => Assert.Equal(columns.Count(c => c == ','), line.Count(c => c == ',')));
    }

    [Fact]
    public void WriteCsv_Comparison_HasThreeRowsForEachDifference()
    {
        using StringWriter writer = new();
        Comparison comparison = Compare();
        comparison.WriteCsv(writer);
        string[] lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("variant,estimate,statistic,value,lower,upper,n", lines[0]);
        Assert.Equal(3 * comparison.Variants["firm"].Differences.Count, lines.Length - 1);
        Assert.StartsWith("firm,Agreement,before,", lines[1], StringComparison.Ordinal);
    }

    private static Comparison Compare() =>
        TossScenario.Talks.Compare([KeyValuePair.Create("firm", TossScenario.Talks.With(TossScenario.Firmness, 0.9))], Few, TestContext.Current.CancellationToken);
}
