using System.Text.Json;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Answers as files: JSON with the names of the members.</summary>
public sealed class InsightJsonTests
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

    private static Comparison Compare() =>
        TossScenario.Talks.Compare([KeyValuePair.Create("firm", TossScenario.Talks.With(TossScenario.Firmness, 0.9))], Few, TestContext.Current.CancellationToken);
}
