using System.Text;

namespace PeaceTalks.Modeling.Tests;

/// <summary>Each quirk of GENIUS' files has a fixture, with utilities worked out by hand.</summary>
public sealed class GeniusDomainTests
{
    private const double Exact = 1e-9;

    private static readonly string Sound = GeniusText.Profile();

    [Fact]
    public void Parse_DiscreteIssues_WeightsByIndexAndEvaluationsOverTheLargest()
    {
        Scenario talks = GeniusDomain.Parse(GeniusText.Domain, GeniusText.Profile(), GeniusText.Profile(0.25, 0.75, evaluations: "1 2 4 0.1 0.2"));
        Assert.Equal("Deal", talks.Name);
        Assert.Equal(["Party 1", "Party 2"], talks.Parties.Select(party => party.Name));
        Is(0.6 * 1 + 0.4 * 1, talks, 0, "Dell", "19 inch");
        Is(0.6 * 2 / 3 + 0.4 * 0.5, talks, 0, "Mac", "20 inch");
        Is(0.6 / 3 + 0.4 * 0.5, talks, 0, "HP", "20 inch");
        Is(0.25 * 0.25 + 0.75 * 0.5, talks, 1, "Dell", "19 inch");
        Is(0.25 * 1 + 0.75 * 1, talks, 1, "HP", "20 inch");
    }

    [Theory]
    [InlineData("utf-16", 1200)]
    [InlineData("ISO-8859-1", 28591)]
    [InlineData("windows-1252", 1252)]
    [InlineData("Windows-1251", 1251)]
    public void Load_FileInAnEncoding_IsReadInIt(string encoding, int codePage)
    {
        string directory = Directory.CreateTempSubdirectory("genius").FullName, label = codePage == 1251 ? "Ноутбук" : "Déll";
        Encoding bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        try
        {
            string Write(string name, string text)
            {
                string path = Path.Combine(directory, name);
                File.WriteAllText(path, $"<?xml version='1.0' encoding=\"{encoding}\"?>{text.Replace("Dell", label, StringComparison.Ordinal)}", bytes);
                return path;
            }
            string profile = Write("profile.xml", Sound);
            Scenario talks = GeniusDomain.Load(Write("domain.xml", GeniusText.Domain), profile, profile);
            Assert.Equal(label, talks.Issues[0].Options[0].Label);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public void Load_FileInAnUnknownEncoding_SaysSo()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "<?xml version=\"1.0\" encoding=\"klingon\"?>" + GeniusText.Domain);
            Assert.Contains("klingon", Assert.Throws<ScenarioException>(() => GeniusDomain.Load(path, path, path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    public void Parse_StringThatDeclaresAnEncoding_IsReadAsItStands(string encoding)
    {
        string Declared(string text) => $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>{text.Replace("Dell", "Déll", StringComparison.Ordinal)}";
        Scenario talks = GeniusDomain.Parse(Declared(GeniusText.Domain), Declared(Sound), Declared(Sound));
        Assert.Equal("Déll", talks.Issues[0].Options[0].Label);
        Is(1, talks, 0, "Déll", "19 inch");
    }

    /// <summary>As in AMPOvsCity: GENIUS looks evaluations up by value, so that the last of an item counts, here 8 of 8.</summary>
    [Fact]
    public void Parse_ItemGivenTwice_IsOneOptionOfTheLastEvaluation()
    {
        string Issue(string evaluations) => $"<issue index=\"1\" name=\"P\" type=\"discrete\">{evaluations}</issue>";
        string domain = GeniusText.Single(Issue("<item value=\"0\"/><item value=\"1\"/><item value=\"0\"/>"));
        string profile = GeniusText.Single(Issue("<item value=\"0\" evaluation=\"0\"/><item value=\"1\" evaluation=\"4\"/><item value=\"0\" evaluation=\"8\"/>") + "<weight index=\"1\" value=\"1\"/>");
        Scenario talks = GeniusDomain.Parse(domain, profile, profile);
        Assert.Equal(["0", "1"], talks.Issues[0].Options.Select(option => option.Label));
        Is(1, talks, 0, "0");
        Is(0.5, talks, 0, "1");
    }

    [Theory]
    [InlineData(1e308, 1e308, "has weights whose sum is more than a number can hold; utilities must be in [0, 1]")]
    [InlineData(1.2, 0.9, "has a best settlement worth 2.1 by its weights and evaluations; what is above 1 counts 1, and a scenario can express that up to 2 (a satiation of 0.5)")]
    public void Parse_WeightsThatSumToMoreThanTwo_AreAnError(double first, double second, string message) =>
        Assert.Contains($"profile 1: {message}", Fails(GeniusText.Domain, GeniusText.Profile(first, second), Sound), StringComparison.Ordinal);

    [Fact]
    public void Parse_RealIssueWithBoundsTooLarge_IsAnErrorThatNamesThem()
    {
        string domain = GeniusText.Single("<issue index=\"1\" name=\"A\" type=\"real\"><range lowerbound=\"-1e308\" upperbound=\"1e308\"/></issue>");
        Assert.Contains("goes from -1E+308 to 1E+308; both ends must be in [", Fails(domain, domain, domain), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3, 0.4)]
    [InlineData(0.589278642, 0.4)]
    [InlineData(0.1, 0)]
    public void Parse_WeightsBelowOne_AreNotNormalised(double first, double second)
    {
        Scenario talks = GeniusDomain.Parse(GeniusText.Domain, GeniusText.Profile(first, second), Sound);
        Is(first + second, talks, 0, "Dell", "19 inch");
        Is(first * 2 / 3 + second * 0.5, talks, 0, "Mac", "20 inch");
    }

    /// <summary>As in SYAgent, whose weights sum to 1.1: what is above 1 counts 1, and below nothing is normalised.</summary>
    [Theory]
    [InlineData(0.7, 0.4)]
    [InlineData(1, 1)]
    [InlineData(0.300051804, 0.7)]
    [InlineData(0.5, 0.50000005)]
    public void Parse_WeightsAboveOne_AreClippedAtOne(double first, double second)
    {
        Scenario talks = GeniusDomain.Parse(GeniusText.Domain, GeniusText.Profile(first, second, "<reservation value=\"0.33\"/>"), Sound);
        Assert.Equal(1 / (first + second), talks.Parties[0].Satiation, tolerance: 1e-15);
        string[] laptops = ["Dell", "Mac", "HP"], monitors = ["19 inch", "20 inch"];
        for (int i = 0; i < 3; i++)
        {
            for (int k = 0; k < 2; k++)
                Is(Math.Min(1, first * (3 - i) / 3 + second / (k + 1)), talks, 0, laptops[i], monitors[k]);
        }
        Assert.Equal(0.33, talks.AtMedian().WalkAwayValue("Party 1"), Exact);
    }

    /// <summary>Clipping merges outcomes, as it does in SYAgent: a frontier of fewer points than settlements, with those that tie only by it.</summary>
    [Fact]
    public void Frontier_WeightsAboveOne_HasTheTiesThatClippingMakes()
    {
        // By laptop and monitor, the first: 0.8 + 0.3, 0.8 + 0.2; 0.7 + 0.3, 0.7 + 0.2; 0.1 + 0.3, 0.1 + 0.2. The second:
        // 0.12 + 0.2, 0.12 + 0.2; 0.12 + 0.2, 0.12 + 0.2; 0.8 + 0.2, 0.8 + 0.2.
        Scenario talks = GeniusDomain.Parse(
            GeniusText.Domain,
            GeniusText.Profile(0.8, 0.3, evaluations: "8 7 1 3 2"),
            GeniusText.Profile(0.8, 0.2, evaluations: "3 3 20 1 1"));
        ParetoFrontier frontier = talks.AtMedian().ParetoFrontier();
        Assert.Equal(2, frontier.Count);
        Assert.Equal(3, frontier[0].TieCount + 1);
        Assert.Equal([1, 0.4], frontier.Select(entry => Math.Round(entry.Utilities["Party 1"], 9)));
        Assert.Equal(["Dell/19 inch", "Dell/20 inch", "Mac/19 inch"], frontier[0].Ties.Prepend(frontier[0].Settlement).Select(terms => $"{terms["Laptop"].Label}/{terms["Monitor"].Label}"));
        // Distances and solutions count what is clipped.
        Assert.Equal(0, frontier.Distance(Settlement.Of(talks, ("Laptop", "Mac"), ("Monitor", "19 inch"))));
        Assert.Equal(["HP/19 inch"], new[] { talks.AtMedian().NashSolution()! }.Select(nash => $"{nash.Settlement["Laptop"].Label}/{nash.Settlement["Monitor"].Label}"));
    }

    [Fact]
    public void Parse_OneSettlementWorthMoreThanOne_IsWorthOne()
    {
        string issue = "<issue index=\"1\" name=\"A\" type=\"discrete\"><item value=\"x\" evaluation=\"1\"/></issue>", weight = "<weight index=\"1\" value=\"1.5\"/>";
        Is(1, GeniusDomain.Parse(GeniusText.Single(issue), GeniusText.Single(issue + weight), GeniusText.Single(issue + weight)), 0, "x");
    }

    [Fact]
    public void Parse_WeightsAboveOneThatNoSettlementReaches_AreFine()
    {
        // The evaluations of the first issue are all below 10^-5, so that it counts 0.
        Scenario talks = GeniusDomain.Parse(GeniusText.Domain, GeniusText.Profile(0.7, 0.4, evaluations: "0.000009 0.000001 0 1 0.5"), Sound);
        Is(0.4, talks, 0, "Dell", "19 inch");
        Is(0.2, talks, 0, "HP", "20 inch");
    }

    [Fact]
    public void Parse_MissingOrNullEvaluation_CountsNothing()
    {
        Scenario talks = GeniusDomain.Parse(GeniusText.Domain, GeniusText.Profile(evaluations: "null 2 1 10 5").Replace("<item index=\"3\" value=\"HP\" evaluation=\"1\"/>", "<item index=\"3\" value=\"HP\"/>", StringComparison.Ordinal), Sound);
        Is(0.4, talks, 0, "Dell", "19 inch");
        Is(0.4, talks, 0, "HP", "19 inch");
        Is(1, talks, 0, "Mac", "19 inch");
    }

    [Fact]
    public void Parse_NoEvaluationAboveZero_IsWorthNothing()
    {
        Scenario talks = GeniusDomain.Parse(GeniusText.Domain, GeniusText.Profile(evaluations: "0 0 0 0 0"), Sound);
        Is(0, talks, 0, "Dell", "19 inch");
        Is(0, talks, 0, "HP", "20 inch");
    }

    [Fact]
    public void Parse_IntegerIssue_IsCountedFromItsLowerBoundAndClipped()
    {
        const string issue = "<issue index=\"1\" name=\"Price\" type=\"integer\" lowerbound=\"10\" upperbound=\"20\">";
        string domain = GeniusText.Single(issue + "</issue>");
        string Profile(double slope, double offset) => GeniusText.Single($"{issue}<evaluator ftype=\"linear\" slope=\"{GeniusText.Text(slope)}\" offset=\"{GeniusText.Text(offset)}\"/></issue><weight index=\"1\" value=\"0.9\"/>");
        Scenario talks = GeniusDomain.Parse(domain, Profile(0.08, 0.1), Profile(-0.2, 1.2));
        Assert.Equal(11, talks.Issues[0].Options.Count);
        Is(0.9 * 0.1, talks, 0, 10);
        Is(0.9 * (0.08 * 5 + 0.1), talks, 0, 15);
        Is(0.9 * 0.9, talks, 0, 20);
        // 1.2 at the lower bound counts 1, -0.8 at the upper one 0.
        Is(0.9, talks, 1, 10);
        Is(0.9, talks, 1, 11);
        Is(0.9 * 0.8, talks, 1, 12);
        Is(0, talks, 1, 16);
        Is(0, talks, 1, 20);
    }

    [Theory]
    [InlineData("ftype=\"linear\" parameter0=\"0.2\" parameter1=\"0.01\"", 0.7, 0.75, 0.9)]
    [InlineData("ftype=\"linear\" parameter0=\"-0.5\" parameter1=\"0.02\"", 0.5, 0.6, 0.9)]
    [InlineData("ftype=\"constant\" parameter0=\"0.25\"", 0.25, 0.25, 0.25)]
    [InlineData("ftype=\"triangular\" parameter0=\"50\" parameter1=\"90\" parameter2=\"60\"", 0, 0.5, 2 / 3.0)]
    public void Parse_RealIssue_IsWorthByItsNumberOnAGrid(string evaluator, double at50, double at55, double at70)
    {
        const string issue = "<issue index=\"1\" name=\"Price\" type=\"real\"><range lowerbound=\"50\" upperbound=\"100\"/>";
        string profile = GeniusText.Single($"{issue}<evaluator {evaluator}/></issue><weight index=\"1\" value=\"1\"/>");
        Scenario talks = GeniusDomain.Parse(new GeniusOptions { RealSteps = 11 }, GeniusText.Single(issue + "</issue>"), profile, profile);
        Assert.Equal(11, talks.Issues[0].Options.Count);
        Is(at50, talks, 0, 50);
        Is(at55, talks, 0, 55);
        Is(at70, talks, 0, 70);
    }

    [Fact]
    public void Parse_ReservationAndDiscount_AreWalkAwayValueAndPatience()
    {
        Scenario talks = GeniusDomain.Parse(new GeniusOptions { Rounds = 11 }, GeniusText.Domain, GeniusText.Profile(rest: "<reservation value=\"0.35\"/><discount_factor value=\"0.5\"/>"), Sound);
        Assert.Equal(0.35, talks.AtMedian().WalkAwayValue("Party 1"), Exact);
        Assert.Equal(0, talks.AtMedian().WalkAwayValue("Party 2"));
        Assert.Equal(Math.Pow(0.5, 0.1), talks.Parties[0].Patience.Mean, Exact);
        Assert.Equal(1, talks.Parties[1].Patience.Mean);
        Assert.Equal(11, talks.Stages[0].Rounds);
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1")]
    public void Parse_DiscountOutsideItsRange_IsNone(string discount) =>
        Assert.Equal(1, GeniusDomain.Parse(GeniusText.Domain, GeniusText.Profile(rest: $"<discount_factor value=\"{discount}\"/>"), Sound).Parties[0].Patience.Mean);

    [Fact]
    public void Parse_OldDialectsAndNestedObjectives_AreRead()
    {
        const string issues = """
            <objective index="2" name="Inner" type="objective"><issue index="4" name="Car" type="discrete"><item index="1" value="red" EVAL/><item index="2" value="blue" OTHER/>
            <similarity_function><item value="not an option" evaluation="99"/></similarity_function></issue></objective>
            <issue index="3" name="Price" type="integer"><range lowerbound="0" upperbound="4"/>EVALUATOR</issue>
            """;
        string domain = $"<utility_space><objective index=\"1\" name=\"Old\">{issues.Replace("EVALUATOR", "", StringComparison.Ordinal).Replace("EVAL", "", StringComparison.Ordinal).Replace("OTHER", "", StringComparison.Ordinal)}</objective></utility_space>";
        string profile = $"<utility_space><objective index=\"1\" name=\"Old\">{issues.Replace("EVALUATOR", "<evaluator ftype=\"linear\" parameter0=\"1\" parameter1=\"-0.25\"/>", StringComparison.Ordinal).Replace("EVAL", "evaluation=\"4\"", StringComparison.Ordinal).Replace("OTHER", "evaluation=\"1\"", StringComparison.Ordinal)}<weight index=\"2\" value=\"1\"/><weight index=\"3\" value=\"0.5\"/><weight index=\"4\" value=\"0.5\"/></objective></utility_space>";
        Scenario talks = GeniusDomain.Parse(domain, profile, profile);
        Assert.Equal(["Car", "Price"], talks.Issues.Select(issue => issue.Name));
        Assert.Equal(["red", "blue"], talks.Issues[0].Options.Select(option => option.Label));
        Game game = talks.AtMedian();
        Assert.Equal(0.5 + 0.5, game.Utility("Party 1", Settlement.Of(talks, ("Car", "red"), ("Price", 0))), Exact);
        Assert.Equal(0.5 * 0.25 + 0.5 * 0.25, game.Utility("Party 1", Settlement.Of(talks, ("Car", "blue"), ("Price", 3))), Exact);
    }

    [Fact]
    public void Parse_IssueOfOneOption_CountsWhatItAdds()
    {
        string Single(string weights, string evaluation) => GeniusText.Single($"<issue index=\"1\" name=\"One\" type=\"discrete\"><item index=\"1\" value=\"only\" {evaluation}/></issue><issue index=\"2\" name=\"Two\" type=\"discrete\"><item index=\"1\" value=\"a\" {evaluation}/><item index=\"2\" value=\"b\" evaluation=\"1\"/></issue>{weights}");
        string profile = Single("<weight index=\"1\" value=\"0.3\"/><weight index=\"2\" value=\"0.4\"/>", "evaluation=\"2\"");
        Scenario talks = GeniusDomain.Parse(Single("", ""), profile, profile);
        Game game = talks.AtMedian();
        Assert.Equal(0.7, game.Utility("Party 1", Settlement.Of(talks, ("One", "only"), ("Two", "a"))), Exact);
        Assert.Equal(0.5, game.Utility("Party 1", Settlement.Of(talks, ("One", "only"), ("Two", "b"))), Exact);
    }

    /// <summary>As the items of the zoning plan of ANAC 2015 are written, which GENIUS reads though it is no XML.</summary>
    [Fact]
    public void Parse_LoneAmpersand_IsItself()
    {
        Scenario talks = GeniusDomain.Parse(GeniusText.Domain.Replace("Dell", "to two (farmer & mun.)&", StringComparison.Ordinal), GeniusText.Profile().Replace("Dell", "to two (farmer & mun.)&", StringComparison.Ordinal), GeniusText.Profile().Replace("Dell", "to two (farmer &amp; mun.)&#38;", StringComparison.Ordinal));
        Is(1, talks, 0, "to two (farmer & mun.)&", "19 inch");
        Assert.Contains("is not XML that is read", Fails(GeniusText.Domain.Replace("Dell", "&unknown;", StringComparison.Ordinal), Sound), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Files_NamesThePartiesAfterThem()
    {
        string directory = Directory.CreateTempSubdirectory("genius").FullName;
        try
        {
            string Write(string name, string text)
            {
                string path = Path.Combine(directory, name);
                File.WriteAllText(path, text);
                return path;
            }
            string domain = Write("laptop_domain.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + GeniusText.Domain);
            Scenario talks = GeniusDomain.Load(domain, Write("buyer.xml", Sound), Write("seller.xml", Sound));
            Assert.Equal("laptop_domain", talks.Name);
            Assert.Equal(["buyer", "seller"], talks.Parties.Select(party => party.Name));
            Assert.Contains("nowhere.xml\": there is no such file", Assert.Throws<ScenarioException>(() => GeniusDomain.Load(domain, Path.Combine(directory, "nowhere.xml"))).Message, StringComparison.Ordinal);
            Assert.Contains("must be a path (Parse reads texts)", Assert.Throws<ScenarioException>(() => GeniusDomain.Load(GeniusText.Domain, Sound)).Message, StringComparison.Ordinal);
            Assert.NotEqual(OutcomeKind.WalkOut, talks.AtMedian().Play().Outcome.Kind);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [InlineData("<utility_space type=\"nonlinear\"><utility maxutility=\"100\"><ufun type=\"PlainUfun\" weight=\"1\" aggregation=\"sum\"><hyperRectangle utility=\"25\"><INCLUDES index=\"1\" min=\"2\" max=\"4\"/></hyperRectangle></ufun></utility></utility_space>", "nonlinear utility space (hyper-rectangles); a scenario can express additive ones only")]
    [InlineData("<profile/>", "was the root element; it must be <negotiation_template>")]
    [InlineData("<utility_space>", "is not XML that is read")]
    [InlineData("", "is not XML that is read")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"1\">]><utility_space>&a;</utility_space>", "is not XML that is read (no document type")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><utility_space/>", "is not XML that is read (no document type")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;\">]><utility_space>&lol2;</utility_space>", "is not XML that is read (no document type")]
    [InlineData("<utility_space/>", "has no issue 2, \"Laptop\" in the domain: the profile is one for another domain")]
    public void Parse_ProfileThatIsNone_IsOneClearError(string profile, string message) =>
        Assert.Contains(message, Fails(GeniusText.Domain, Sound, profile), StringComparison.Ordinal);

    [Theory]
    [InlineData("evaluation=\"3\"", "evaluation=\"NaN\"", "evaluation was \"NaN\"; it must be a finite number")]
    [InlineData("evaluation=\"3\"", "evaluation=\"-1\"", "evaluation was -1; it must be at least 0")]
    [InlineData("evaluation=\"3\"", "evaluation=\"three\"", "evaluation was \"three\"; it must be a finite number")]
    [InlineData("value=\"Dell\"", "value=\"IBM\"", "is no option of \"Laptop\" in the domain")]
    [InlineData("name=\"Laptop\"", "name=\"Phone\"", "is \"Laptop\" in the domain: the profile is one for another domain")]
    [InlineData("issue index=\"2\"", "issue index=\"7\"", "is not in the domain, whose issues are 2 \"Laptop\"")]
    [InlineData("issue index=\"2\"", "issue index=\"two\"", "index was \"two\"; it must be a whole number")]
    [InlineData("weight index=\"3\"", "weight index=\"2\"", "is the second weight of that index")]
    [InlineData("weight index=\"3\" value=\"0.4\"", "weight index=\"3\" value=\"-0.4\"", "value was -0.4; a weight must be at least 0")]
    [InlineData("</objective>", "</objective><reservation value=\"1.2\"/>", "has a reservation value of 1.2; it must be in [0, 1]")]
    [InlineData("</objective>", "</objective><reservation/>", "has no value; it must be a number")]
    public void Parse_WrongProfile_SaysWhereAndWhat(string sound, string wrong, string message) =>
        Assert.Contains(message, Fails(GeniusText.Domain, Sound, Sound.Replace(sound, wrong, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("ftype=\"faratin\" parameter0=\"0\"", "ftype was \"faratin\"; it must be linear, constant or triangular")]
    [InlineData("ftype=\"triangular\" parameter0=\"0\" parameter1=\"1\" parameter2=\"2\"", "has its top at 2; it must lie between 0 and 1")]
    [InlineData("ftype=\"linear\"", "has no parameter0; it must be a number")]
    public void Parse_WrongEvaluator_SaysSo(string evaluator, string message)
    {
        const string issue = "<issue index=\"1\" name=\"Price\" type=\"real\"><range lowerbound=\"0\" upperbound=\"1\"/>";
        string profile = GeniusText.Single($"{issue}<evaluator {evaluator}/></issue><weight index=\"1\" value=\"1\"/>");
        Assert.Contains(message, Fails(GeniusText.Single(issue + "</issue>"), profile, profile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<issue index=\"1\" name=\"Price\" type=\"integer\" lowerbound=\"5\" upperbound=\"1\"/>", "goes from 5 to 1; it must go upward")]
    [InlineData("<issue index=\"1\" name=\"Price\" type=\"integer\" lowerbound=\"0\" upperbound=\"20000\"/>", "20001 options; at most 10,000 are allowed")]
    [InlineData("<issue index=\"1\" name=\"Price\" type=\"real\"/>", "has no lowerbound; it must be a number")]
    [InlineData("<issue index=\"1\" name=\"Price\" type=\"fuzzy\"/>", "has no known type; it must be discrete, integer or real")]
    [InlineData("<issue index=\"1\" name=\"Price\" type=\"discrete\"/>", "must have one <item> or more")]
    [InlineData("", "has no issue; at least one is needed")]
    public void Parse_WrongDomain_SaysSo(string issue, string message) =>
        Assert.Contains(message, Fails(GeniusText.Single(issue), Sound, Sound), StringComparison.Ordinal);

    [Theory]
    [InlineData("type=\"integer\" lowerbound=\"5\" upperbound=\"10\"", "begins at 5, and at 0 in the domain: the profile is one for another domain")]
    [InlineData("type=\"integer\" lowerbound=\"0\" upperbound=\"20\"", "ends at 20, and at 10 in the domain: the profile is one for another domain")]
    [InlineData("type=\"real\" lowerbound=\"0\" upperbound=\"10\"", "is real, and integer in the domain: the profile is one for another domain")]
    public void Parse_IssueOfAnotherForm_IsAProfileForAnotherDomain(string form, string message)
    {
        string Price(string attributes, string rest = "") => GeniusText.Single($"<issue index=\"1\" name=\"Price\" {attributes}><evaluator ftype=\"linear\" slope=\"0.1\" offset=\"0\"/></issue>{rest}");
        const string sound = "type=\"integer\" lowerbound=\"0\" upperbound=\"10\"", weight = "<weight index=\"1\" value=\"1\"/>";
        Assert.Equal(11, GeniusDomain.Parse(Price(sound), Price(sound, weight), Price("type=\"integer\"", weight)).Issues[0].Options.Count);
        Assert.Contains(message, Fails(Price(sound), Price(sound, weight), Price(form, weight)), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SlashInAnItem_BecomesADashAsInNames()
    {
        string Slashed(string text) => text.Replace("Dell", "Dell/Alienware", StringComparison.Ordinal);
        Scenario talks = GeniusDomain.Parse(Slashed(GeniusText.Domain), Slashed(Sound), Slashed(Sound));
        Is(1, talks, 0, "Dell-Alienware", "19 inch");
    }

    [Fact]
    public void Parse_MoreIssuesOrItemsThanAllowed_IsToldWithoutReadingThemAll()
    {
        string issues = string.Concat(Enumerable.Range(1, 30_000).Select(k => $"<issue index=\"{k}\" name=\"{k}\" type=\"discrete\"><item value=\"a\"/></issue>"));
        Assert.Contains("is one issue too many; at most 1,000 are allowed", Fails(GeniusText.Single(issues), Sound, Sound), StringComparison.Ordinal);
        string items = string.Concat(Enumerable.Range(1, 30_000).Select(k => $"<item value=\"{k}\"/>"));
        Assert.Contains("has 30,000 items; at most 10,000 are allowed", Fails(GeniusText.Single($"<issue index=\"1\" name=\"P\" type=\"discrete\">{items}</issue>"), Sound, Sound), StringComparison.Ordinal);
        Assert.Contains("is not in the domain, whose issues are 2 \"Laptop\", 3 \"Monitor\": the profile", Fails(GeniusText.Domain, Sound, GeniusText.Single(issues)), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SeveralProblems_ListsThemAllWithFileAndLine()
    {
        ScenarioException error = Assert.Throws<ScenarioException>(() => GeniusDomain.Parse(GeniusText.Domain, Sound.Replace("\"3\"/>", "\"x\"/>", StringComparison.Ordinal), Sound.Replace("Dell", "IBM", StringComparison.Ordinal)));
        Assert.Equal(2, error.Problems.Count);
        Assert.StartsWith("profile 1: <item index=\"1\" \"Dell\">", error.Problems[0].Path, StringComparison.Ordinal);
        Assert.Equal(3, error.Problems[0].Line);
        Assert.StartsWith("profile 2: <item", error.Problems[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TenThousandLevels_IsRefused()
    {
        string deep = string.Concat(Enumerable.Repeat("<objective>", 10_000)) + string.Concat(Enumerable.Repeat("</objective>", 10_000));
        Assert.Contains("lie in one another more than 64 deep", Fails($"<utility_space>{deep}</utility_space>", Sound, Sound), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_HundredMegabytes_IsRefusedAtOnce() =>
        Assert.Contains("at most that many are allowed", Fails(new string(' ', 100_000_000), Sound, Sound), StringComparison.Ordinal);

    [Fact]
    public void Parse_OneProfile_SaysThatTwoAreNeeded() => Assert.Contains("the profiles: 1 principal was given; at least two are needed", Fails(GeniusText.Domain, Sound), StringComparison.Ordinal);

    [Fact]
    public void Parse_BadOptions_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GeniusDomain.Parse(new GeniusOptions { RealSteps = 1 }, GeniusText.Domain, Sound, Sound));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeniusDomain.Parse(new GeniusOptions { Rounds = 0 }, GeniusText.Domain, Sound, Sound));
        Assert.Throws<ArgumentNullException>(() => GeniusDomain.Parse(GeniusText.Domain, Sound, null!));
    }

    private static string Fails(string domain, params string[] profiles) => Assert.Throws<ScenarioException>(() => GeniusDomain.Parse(domain, profiles)).Message;

    private static void Is(double expected, Scenario talks, int party, params OptionReference[] options)
    {
        Settlement terms = Settlement.Of(talks, [.. talks.Issues.Zip(options, (issue, option) => (issue.Name, option))]);
        Assert.Equal(expected, talks.AtMedian().Utility(talks.Parties[party].Name, terms), Exact);
    }
}
