namespace PeaceTalks.Modeling.Tests;

/// <summary>Names and values that a scenario may not hold as they stand are told apart all the same.</summary>
public sealed class GeniusNamesTests
{
    private const double Exact = 1e-9;

    [Fact]
    public void Parse_ItemsThatDifferInWhatNamesMayNotHold_AreOptionsOfTheirOwn()
    {
        string Issue(string a, string b, string c) => $"<issue index=\"1\" name=\"P\" type=\"discrete\"><item value=\"a/b\" {a}/><item value=\"a-b\" {b}/><item value=\"a&#9;b\" {c}/></issue>";
        string domain = GeniusText.Single(Issue("", "", "")), profile = GeniusText.Single(Issue("evaluation=\"4\"", "evaluation=\"1\"", "evaluation=\"2\"") + "<weight index=\"1\" value=\"1\"/>");
        Scenario talks = GeniusDomain.Parse(domain, profile, profile);
        // The one that is legal as it stands stays.
        Assert.Equal(["a-b 2", "a-b", "a-b 3"], talks.Issues[0].Options.Select(option => option.Label));
        Assert.Equal([1, 0.25, 0.5], talks.Issues[0].Options.Select(option => Math.Round(talks.AtMedian().Utility("Party 1", Settlement.Of(talks, ("P", option.Label))), 9)));
    }

    [Fact]
    public void Parse_IssuesOfLikeNames_AreToldApartByIndex()
    {
        string Issues(string evaluation) => $"""
            <issue index="1" name="Price" type="discrete"><item value="x" {evaluation}/><item value="y"/></issue>
            <issue index="2" name="Price" type="discrete"><item value="x" {evaluation}/><item value="y"/></issue>
            <issue index="3" type="discrete"><item value="x"/></issue>
            """;
        string profile = GeniusText.Single(Issues("evaluation=\"1\"") + "<weight index=\"1\" value=\"0.25\"/><weight index=\"2\" value=\"0.75\"/>");
        Scenario talks = GeniusDomain.Parse(GeniusText.Single(Issues("")), profile, profile);
        Assert.Equal(["Price", "Price 2", "Issue 3"], talks.Issues.Select(issue => issue.Name));
        Assert.Equal(0.75, talks.AtMedian().Utility("Party 1", Settlement.Of(talks, ("Price", "y"), ("Price 2", "x"), ("Issue 3", "x"))), Exact);
    }

    [Fact]
    public void Parse_WebValuesThatDifferInWhatNamesMayNotHold_AreOptionsOfTheirOwn()
    {
        const string domain = """{"name":"d","issuesValues":{"a/b":{"values":["x/y","x-y"]},"a-b":{"values":[1,2]}}}""";
        const string profile = """
            {"LinearAdditiveUtilitySpace":{"issueUtilities":{"a/b":{"discreteutils":{"valueUtilities":{"x/y":1,"x-y":0.5}}},"a-b":{"discreteutils":{"valueUtilities":{"1":0.2,"2":1}}}},
            "issueWeights":{"a/b":0.75,"a-b":0.25},"name":"p","reservationBid":{"issuevalues":{"a/b":"x-y","a-b":1}}}}
            """;
        Scenario talks = GeniusWebDomain.Parse(domain, profile, profile);
        Assert.Equal(["a-b 2", "a-b"], talks.Issues.Select(issue => issue.Name));
        Assert.Equal(["x-y 2", "x-y"], talks.Issues[0].Options.Select(option => option.Label));
        Assert.Equal(0.75 + 0.25 * 0.2, talks.AtMedian().Utility("p", Settlement.Of(talks, ("a-b 2", "x-y 2"), ("a-b", "1"))), Exact);
        Assert.Equal(0.75 * 0.5 + 0.25 * 0.2, talks.AtMedian().WalkAwayValue("p 2"), Exact);
    }

    [Fact]
    public void Parse_TenThousandItemsThatAreAlikeAsNames_AreNumbered()
    {
        // Of three characters each, slash or control, all different.
        char[] forbidden = ['/', '\t', '\n', .. Enumerable.Range(0x7f, 33).Select(code => (char)code)];
        string[] values = [.. (from a in forbidden from b in forbidden from c in forbidden select $"{a}{b}{c}").Take(10_000)];
        string[] distinct = GeniusNames.Distinct(values);
        Assert.Equal(10_000, distinct.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["---", "--- 2", "--- 3"], distinct.Take(3));
        Assert.Equal("--- 10000", distinct[^1]);
    }

    [Theory]
    [InlineData(new[] { "a", "a " }, new[] { "a", "a " })]
    [InlineData(new[] { "a/", "a-", "a- 2", "a- 2" }, new[] { "a- 3", "a-", "a- 2", "a- 2 2" })]
    public void Distinct_Names_StayWhereTheyCan(string[] names, string[] expected) => Assert.Equal(expected, GeniusNames.Distinct(names));

    [Fact]
    public void Export_NamesWithBlanksAtTheEnds_ReadBackAsTheyAre()
    {
        Scenario talks = new(" Talks ") { Issues = [Issue.Choice(" a", "x", "x "), Issue.Choice("a", "y", "y ")], Parties = [new Party(" A") { Demands = [new Demand(" a") { Asks = "x " }] }, new Party("A") { Demands = [new Demand("a") { Asks = "y" }] }] };
        GeniusFiles files = GeniusDomain.Export(talks), web = GeniusWebDomain.Export(talks);
        foreach (Scenario read in new[] { GeniusDomain.Parse(files.Domain, files.Profiles[" A"], files.Profiles["A"]), GeniusWebDomain.Parse(web.Domain, web.Profiles[" A"], web.Profiles["A"]) })
        {
            Assert.Equal(" Talks ", read.Name);
            Assert.Equal([" a", "a"], read.Issues.Select(issue => issue.Name));
            Assert.Equal(["x", "x ", "y", "y "], read.Issues.SelectMany(issue => issue.Options).Select(option => option.Label));
        }
        Assert.Equal([" A", "A"], GeniusWebDomain.Parse(web.Domain, web.Profiles[" A"], web.Profiles["A"]).Parties.Select(party => party.Name));
    }

    [Fact]
    public void Export_CharactersThatAreNoXml_AreAnErrorThatNamesThem()
    {
        Scenario talks = new("Talks\uFFFE") { Issues = [Issue.Choice("X\uFFFF", "a", "b\uFFFE\U0001F54A")], Parties = [Party("A", "a"), Party("B", "a")] };
        ScenarioException error = Assert.Throws<ScenarioException>(() => GeniusDomain.Export(talks));
        Assert.Equal(["$.name", "$.issues[0].name", "$.issues[0].options[1]"], error.Problems.Select(problem => problem.Path));
        Assert.Contains("such a file can't hold the character U+FFFF", error.Problems[1].Message, StringComparison.Ordinal);
        // JSON can.
        GeniusFiles web = GeniusWebDomain.Export(talks);
        Assert.Equal("b\uFFFE\U0001F54A", GeniusWebDomain.Parse(web.Domain, web.Profiles["A"], web.Profiles["B"]).Issues[0].Options[1].Label);

        static Party Party(string name, string asks) => new(name) { Demands = [new Demand("X\uFFFF") { Asks = asks }] };
    }
}
