using System.Text.Encodings.Web;
using System.Text.Json;

namespace PeaceTalks.Modeling;

public sealed partial class SimulationResult
{
    private static readonly ResultJsonContext Json = new(new JsonSerializerOptions(ResultJsonContext.Default.Options)
    {
        // For files, not for web pages: letters of all scripts stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });

    /// <summary>
    /// The result as JSON, format "peace-talks-result/1": estimates with their intervals, and the scenario and the exact
    /// totals, of which <see cref="Parse"/> makes the result again. The same job gives the same bytes, whatever the number
    /// of threads, in one go or merged.
    /// </summary>
    public string ToJson() => JsonSerializer.Serialize(
        new ResultDocument
        {
            Format = ResultDocument.CurrentFormat,
            Scenario = JsonSerializer.Deserialize(Scenario.ToJson(), Json.JsonElement),
            Seed = Seed,
            Replications = Replications,
            Ranges = Ranges,
            Negotiators = Negotiators.Count == 0 ? null : Negotiators,
            Stopping = StoppingDocument.Of(Stopping),
            Outcomes = Enum.GetValues<OutcomeKind>().ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), Probability),
            Agreement = new AgreementDocument(QuantilesOf(AgreementRounds), QuantilesOf(AgreementDays)),
            Settlements = Scenario.Issues.ToDictionary(issue => issue.Name, TermsOf),
            Parties = Parties.Values.ToDictionary(party => party.Name, PartyOf),
            Obstacles = Obstacles,
            Shocks = Shocks,
            Stages = Stages,
            Theory = Theory,
            ComparedWithTheory = ComparedWithTheory,
            Totals = _totals.ToText(),
        },
        Json.ResultDocument);

    /// <summary>Reads what <see cref="ToJson"/> has written, so that results of several processes can be merged.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">The text is not such a result.</exception>
    public static SimulationResult Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            if (json.Length > ScenarioLimits.ResultCharacters)
                throw new FormatException($"it has {ProblemText.Count(json.Length)} characters; at most {ProblemText.Count(ScenarioLimits.ResultCharacters)} are read");
            StoredResult document = JsonSerializer.Deserialize(json, Json.StoredResult) ?? throw new FormatException("it is null");
            if (document.Format != ResultDocument.CurrentFormat)
                throw new FormatException($"its format is \"{document.Format}\"; read is \"{ResultDocument.CurrentFormat}\"");
            Scenario scenario = Scenario.Parse(document.Scenario.GetRawText());
            Totals totals = new(GamePlan.Of(scenario));
            totals.AddText(document.Totals);
            if (document.ComparedWithTheory < 0 || totals.Theory.Compared > document.ComparedWithTheory)
                throw new FormatException("its comparedWithTheory must be at least 0, and no fewer than the runs that were compared");
            if (document.Ranges.Any(range => range.First < 0 || range.Count < 1 || range.First > long.MaxValue - range.Count))
                throw new FormatException("a range must begin at 0 or later and hold at least one replication");
            IReadOnlyList<ReplicationRange> ranges = ReplicationRange.Join(document.Ranges);
            if (totals.Replications < 1 || ranges.Sum(range => range.Count) != totals.Replications || totals.Replications != document.Replications)
                throw new FormatException("its replications, ranges and totals contradict each other");
            return new SimulationResult(scenario, document.Seed, ranges, totals, KnownPrincipals(document.Negotiators ?? [], scenario), document.ComparedWithTheory) { Stopping = document.Stopping?.Read() };
        }
        catch (Exception problem) when (problem is JsonException or FormatException or ScenarioException or ArgumentException or OverflowException or InvalidOperationException)
        {
            throw new FormatException($"The text is not a result that SimulationResult.ToJson wrote: {problem.Message}", problem);
        }
    }

    private static ValueList<string> KnownPrincipals(IReadOnlyList<string> names, Scenario scenario)
    {
        string[] known = [.. scenario.Parties.Where(party => party.Role == PartyRole.Principal && names.Contains(party.Name)).Select(party => party.Name)];
        return known.Length == names.Count ? new ValueList<string>(known) : throw new FormatException("its negotiators are not principals of its scenario");
    }

    private static QuantilesDocument? QuantilesOf(Frequencies frequencies) => frequencies.Count == 0 ? null : new QuantilesDocument(
        frequencies.Mean!,
        frequencies.Quantile(0.1)!.Value,
        frequencies.Quantile(0.5)!.Value,
        frequencies.Quantile(0.9)!.Value);

    private static PartyDocument PartyOf(PartyResult party) => new(
        party.Utility.Mean,
        party.Utility.StandardDeviation,
        party.Utility.Quantile(0.1),
        party.Utility.Quantile(0.5),
        party.Utility.Quantile(0.9),
        party.Concessions,
        party.Moves.ToDictionary(pair => JsonNamingPolicy.CamelCase.ConvertName(pair.Key.ToString()), pair => pair.Value));

    /// <summary>Numeric issues by their quantiles, labelled ones by the share of each option.</summary>
    private TermsDocument TermsOf(Issue issue)
    {
        Frequencies terms = Settlements[issue.Name];
        return new TermsDocument(
            terms.Count,
            issue.IsNumeric ? QuantilesOf(terms) : null,
            issue.IsNumeric || terms.Count == 0 ? null : issue.Options.ToDictionary(option => option.Label, option => terms.Probability(option.Label)!));
    }
}
