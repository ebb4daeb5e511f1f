using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PeaceTalks.Modeling;

/// <summary>An answer as a file.</summary>
/// <param name="Format">The kind of answer and the version of its form, such as "peace-talks-sobol/1".</param>
/// <param name="Result">The answer.</param>
internal sealed record InsightDocument<TResult>(string Format, TResult Result);

/// <summary>Serialisation without reflection, so that it works trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InsightDocument<SobolIndices>))]
[JsonSerializable(typeof(InsightDocument<MorrisScreening>))]
[JsonSerializable(typeof(InsightDocument<Tornado>))]
[JsonSerializable(typeof(InsightDocument<RankCorrelations>))]
[JsonSerializable(typeof(InsightDocument<ComparisonDocument>))]
[JsonSerializable(typeof(InsightDocument<SeparatedUncertainty>))]
[JsonSerializable(typeof(InsightDocument<TimeToAgreement>))]
[JsonSerializable(typeof(InsightDocument<DesignedEstimates>))]
internal sealed partial class InsightJsonContext : JsonSerializerContext;

/// <summary>Writes answers as JSON: the names of the C# members in camel case, numbers with no digit lost, null where there are no data.</summary>
internal static class InsightJson
{
    private static readonly InsightJsonContext Context = new(new JsonSerializerOptions(InsightJsonContext.Default.Options)
    {
        // For files, not for web pages: letters of all scripts stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    public static string Write<TResult>(string kind, TResult result) =>
        JsonSerializer.Serialize(new InsightDocument<TResult>($"peace-talks-{kind}/1", result), (JsonTypeInfo<InsightDocument<TResult>>)Context.GetTypeInfo(typeof(InsightDocument<TResult>))!);
}
