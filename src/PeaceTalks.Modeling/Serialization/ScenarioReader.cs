using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PeaceTalks.Modeling;

/// <summary>Makes a scenario of a file's bytes, and one exception of everything that is wrong with them.</summary>
internal static class ScenarioReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ScenarioLimits.FileDepth,
    };

    /// <param name="json">The file, UTF-8, with or without a byte-order mark.</param>
    /// <param name="name">What an exception calls the file; null to call it by the scenario's own name.</param>
    /// <exception cref="ScenarioException">The scenario has a problem.</exception>
    public static Scenario Read(ReadOnlyMemory<byte> json, string? name)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        JsonProblems problems = new();
        Scenario? scenario = null;
        using JsonDocument? document = Parse(json, problems);
        if (document is not null)
        {
            ScenarioTable.Form.TryRead(new JsonPlace(document.RootElement, "$", problems), out scenario);
            if (scenario is not null && !problems.IsHopeless)
                problems.AddRange(ScenarioValidator.Collect(scenario, problems.Unreadable));
            problems.SortAsIn(document.RootElement);
        }
        if (problems.Any)
            throw problems.ToException(name ?? (scenario is { Name.Length: > 0 } ? ProblemText.Quote(scenario.Name) : "text"));
        return scenario!;
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, JsonProblems problems)
    {
        if (!Utf8.IsValid(json.Span))
        {
            problems.Add(TextPosition.Problem(json.Span, TextPosition.FirstInvalid(json.Span), "has bytes that are no UTF-8 text; save the file as UTF-8"));
            return null;
        }
        if (json.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            problems.Add("$", "was empty; it must be a scenario as a JSON object");
            return null;
        }
        try
        {
            // Before a document is made of it, which takes memory for each value.
            if (HasTooManyValues(json.Span))
            {
                problems.Add("$", $"has more than {ProblemText.Count(ScenarioLimits.FileValues)} values; at most that many are allowed");
                return null;
            }
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException fault)
        {
            problems.Add(new ScenarioProblem("$", $"is not JSON: {WithoutPosition(fault.Message)}")
            {
                Line = fault.LineNumber + 1,
                Column = fault.BytePositionInLine + 1,
            });
            return null;
        }
    }

    private static bool HasTooManyValues(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions
        {
            AllowTrailingCommas = Options.AllowTrailingCommas,
            CommentHandling = Options.CommentHandling,
            MaxDepth = Options.MaxDepth,
        });
        int values = 0;
        while (values <= ScenarioLimits.FileValues && reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject))
                values++;
        }
        return values > ScenarioLimits.FileValues;
    }

    /// <summary>The message alone, on one line: the position, which it counts from 0, is told beside it.</summary>
    private static string WithoutPosition(string message)
    {
        int end = message.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        return ProblemText.Shorten(end < 0 ? message : message[..end], 300).ReplaceLineEndings(" ").TrimEnd('.');
    }
}
