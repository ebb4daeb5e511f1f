namespace PeaceTalks.Modeling.Tests;

public sealed class GeniusWebDomainTests
{
    private const double Exact = 1e-9;

    private const string Domain = """{"name":"jobs","issuesValues":{"salary":{"values":["low","high"]},"days":{"range":{"low":1,"high":5,"step":1}}}}""";

    private static readonly string Sound = Profile("""{"discreteutils":{"valueUtilities":{"low":0.2,"high":0.9}}}""", """{"numberutils":{"lowValue":1,"lowUtility":1,"highValue":5,"highUtility":0.5}}""");

    [Fact]
    public void Parse_DomainAndProfiles_GivesTheUtilitiesAsTheyStand()
    {
        Scenario talks = GeniusWebDomain.Parse(Domain, Sound, Profile(
            """{"discreteutils":{"valueUtilities":{"low":1,"high":0}}}""",
            """{"numberutils":{"lowValue":1,"lowUtility":0,"highValue":5,"highUtility":1}}""",
            """, "reservationBid":{"issuevalues":{"salary":"high","days":3}}"""));
        Assert.Equal("jobs", talks.Name);
        Assert.Equal(["worker", "worker 2"], talks.Parties.Select(party => party.Name));
        Game game = talks.AtMedian();
        // Nothing is divided by the largest, 0.9.
        Assert.Equal(0.25 * 0.9 + 0.75 * 1, game.Utility("worker", Settlement.Of(talks, ("salary", "high"), ("days", 1))), Exact);
        Assert.Equal(0.25 * 0.2 + 0.75 * 0.625, game.Utility("worker", Settlement.Of(talks, ("salary", "low"), ("days", 4))), Exact);
        Assert.Equal(0, game.WalkAwayValue("worker"));
        Assert.Equal(0.25 * 0 + 0.75 * 0.5, game.WalkAwayValue("worker 2"), Exact);
    }

    [Theory]
    [InlineData("\"salary\":0.25", "\"salary\":0.5", "sum to 1.25; they must sum to 1")]
    [InlineData("\"low\":0.2", "\"low\":1.2", "was 1.2; it must be a number in [0, 1]")]
    [InlineData("\"low\":0.2", "\"lower\":0.2", "is no value of the issue in the domain: the profile is one for another domain")]
    [InlineData("\"salary\":{", "\"pay\":{", "is no issue of the domain: the profile is one for another domain")]
    [InlineData("\"highUtility\":0.5", "\"highUtility\":7", "worth 2.5; it must be in [0, 1]")]
    [InlineData("LinearAdditiveUtilitySpace", "PartialOrdering", "was a profile of the kind \"PartialOrdering\"; a scenario can express LinearAdditiveUtilitySpace only")]
    [InlineData("\"name\":\"worker\"", "\"reservationBid\":{\"issuevalues\":{\"salary\":\"high\",\"salary\":\"high\"}}", "reservationBid.salary: is given twice")]
    [InlineData("\"name\":\"worker\"", "\"reservationBid\":{\"issuevalues\":{\"days\":\"NaN\"}}", "reservationBid.days: was \"NaN\"; it must be a value of the issue")]
    [InlineData("}", "", "is not JSON")]
    public void Parse_WrongProfile_SaysWhereAndWhat(string sound, string wrong, string message) =>
        Assert.Contains(message, Assert.Throws<ScenarioException>(() => GeniusWebDomain.Parse(Domain, Sound, Sound.Replace(sound, wrong, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"name":"x"}""", "has no issuesValues")]
    [InlineData("""{"issuesValues":{}}""", "was empty")]
    [InlineData("""{"issuesValues":{"a":{}}}""", "must have values")]
    [InlineData("""{"issuesValues":{"a":{"range":{"low":0,"high":1,"step":0.3}}}}""", "in steps of 0.3; it must go upward in whole steps")]
    [InlineData("""{"issuesValues":{"a/b":{"values":[]}}}""", "must have values, a list of 1 to 10,000")]
    [InlineData("[]", "has no issuesValues")]
    [InlineData("", "is not JSON")]
    public void Parse_WrongDomain_SaysSo(string domain, string message) =>
        Assert.Contains(message, Assert.Throws<ScenarioException>(() => GeniusWebDomain.Parse(domain, Sound, Sound)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Parse_ProfileWithoutAnything_SaysWhatItMustHold(string profile) =>
        Assert.Contains("profile 2: $: has no LinearAdditiveUtilitySpace", Assert.Throws<ScenarioException>(() => GeniusWebDomain.Parse(Domain, Sound, profile)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_MoreIssuesThanAllowed_IsToldWithoutReadingThemAll()
    {
        string issues = string.Join(',', Enumerable.Range(1, 30_000).Select(k => $"\"{k}\":{{\"values\":[\"a/b\"]}}"));
        Assert.Contains("has more than 1,000 issues", Assert.Throws<ScenarioException>(() => GeniusWebDomain.Parse($"{{\"issuesValues\":{{{issues}}}}}", Sound, Sound)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"low\"")]
    [InlineData("\"worker\"")]
    public void Parse_HalfASurrogatePair_IsAnError(string text)
    {
        string half = "\"\\ud800\"";
        string message = Assert.Throws<ScenarioException>(() => GeniusWebDomain.Parse(Domain, Sound, Sound.Replace(text, half, StringComparison.Ordinal))).Message;
        Assert.Contains("profile 2: has half a surrogate pair", message, StringComparison.Ordinal);
        Assert.Throws<ScenarioException>(() => GeniusWebDomain.Parse(Domain.Replace("\"jobs\"", half, StringComparison.Ordinal), Sound, Sound));
    }

    private static string Profile(string salary, string days, string more = "") =>
        $$$"""{"LinearAdditiveUtilitySpace":{"issueUtilities":{"salary":{{{salary}}},"days":{{{days}}} },"issueWeights":{"salary":0.25,"days":0.75},"domain":{},"name":"worker"{{{more}}} } }""";
}
