using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeaceTalks.Modeling;

/// <summary>
/// A result as a file: estimates for those who read it, and beside them the scenario and the exact totals, from which the
/// result can be had again, to be merged with others.
/// </summary>
internal sealed record ResultDocument
{
    public const string CurrentFormat = "peace-talks-result/1";

    public required string Format { get; init; }

    public required JsonElement Scenario { get; init; }

    public required ulong Seed { get; init; }

    public required long Replications { get; init; }

    public required IReadOnlyList<ReplicationRange> Ranges { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<string>? Negotiators { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required StoppingDocument? Stopping { get; init; }

    public required IReadOnlyDictionary<string, Estimate> Outcomes { get; init; }

    public required AgreementDocument Agreement { get; init; }

    public required IReadOnlyDictionary<string, TermsDocument> Settlements { get; init; }

    public required IReadOnlyDictionary<string, PartyDocument> Parties { get; init; }

    public required IReadOnlyList<Obstacle> Obstacles { get; init; }

    public required IReadOnlyDictionary<string, Estimate> Shocks { get; init; }

    public required IReadOnlyDictionary<string, StageFrequency> Stages { get; init; }

    public required TheoryResult? Theory { get; init; }

    public required long ComparedWithTheory { get; init; }

    public required IReadOnlyDictionary<string, string> Totals { get; init; }
}

/// <summary>The part of a result's file from which the result can be had again.</summary>
internal sealed record StoredResult(
    string Format,
    JsonElement Scenario,
    ulong Seed,
    long Replications,
    IReadOnlyList<ReplicationRange> Ranges,
    IReadOnlyDictionary<string, string> Totals,
    IReadOnlyList<string>? Negotiators = null,
    long ComparedWithTheory = 0,
    StoppingDocument? Stopping = null);

/// <summary>How a simulation came to its end.</summary>
internal sealed record StoppingDocument(string Output, double Width, double Value, double Lower, double Upper, long Count, int Looks, bool IsReached)
{
    public static StoppingDocument? Of(StoppingResult? stopping) => stopping is null ? null : new(
        stopping.Output, stopping.Width, stopping.Estimate.Value, stopping.Estimate.Lower, stopping.Estimate.Upper, stopping.Estimate.Count, stopping.Looks, stopping.IsReached);

    public StoppingResult Read() => new() { Output = Output, Width = Width, Estimate = new Estimate(Value, Lower, Upper, Count), Looks = Looks, IsReached = IsReached };
}

/// <summary>When full agreements were reached; null where none was.</summary>
internal sealed record AgreementDocument(QuantilesDocument? Round, QuantilesDocument? Day);

/// <summary>What was agreed on one issue: null where nothing was.</summary>
internal sealed record TermsDocument(long Count, QuantilesDocument? Value, IReadOnlyDictionary<string, Estimate>? Options);

/// <summary>Where a number lies.</summary>
internal sealed record QuantilesDocument(Estimate Mean, double P10, double Median, double P90);

/// <summary>What one principal scores and concedes.</summary>
internal sealed record PartyDocument(
    Estimate MeanUtility,
    double? StandardDeviation,
    double P10,
    double Median,
    double P90,
    IReadOnlyDictionary<string, ConcededAmount> Concessions,
    IReadOnlyDictionary<string, MoveCount> Moves);

/// <summary>Serialisation without reflection, so that it works trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ResultDocument))]
[JsonSerializable(typeof(StoredResult))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;
