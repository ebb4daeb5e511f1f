namespace PeaceTalks.Modeling.Tests;

public sealed class IssueTests
{
    private static readonly Issue _army = Issue.Range("Army limit", from: 85_000, to: 900_000, steps: 164, unit: "personnel");

    [Fact]
    public void Range_Options_EqualStepsBothEndsIncluded()
    {
        Assert.Equal(164, _army.Options.Count);
        Assert.Equal(new Option(0, "85000", 85_000), _army.Options[0]);
        Assert.Equal(new Option(33, "250000", 250_000), _army.Options[33]);
        Assert.Equal(new Option(163, "900000", 900_000), _army.Options[163]);
        Assert.Equal(Enumerable.Range(0, 164).Select(i => 85_000.0 + 5_000 * i), _army.Options.Select(option => option.Value!.Value));
        Assert.Equal((85_000, 900_000, "personnel"), (_army.From!.Value, _army.To!.Value, _army.Unit));
        Assert.Throws<ArgumentOutOfRangeException>(() => _army.Options[164]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _army.Options[-1]);
    }

    [Theory]
    [InlineData(85_000, 0)]
    [InlineData(250_000, 33)]
    [InlineData(252_499, 33)]
    [InlineData(252_500, 33)]
    [InlineData(252_501, 34)]
    [InlineData(900_000, 163)]
    [InlineData(84_999, null)]
    [InlineData(900_001, null)]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    public void Find_Number_NearestHalfwayTheLower(double number, int? expected)
    {
        Assert.Equal(expected, _army.Find(number, out string allowed));
        Assert.Equal(expected is null ? "a number from 85000 to 900000" : "", allowed);
    }

    [Fact]
    public void Find_EveryOption_ItsOwnIndex()
    {
        Issue tenths = Issue.Range("tenths", -0.3, 0.9, 13);
        for (int i = 0; i < 13; i++)
        {
            Assert.Equal(i, tenths.Find(tenths.Options[i].Value!.Value, out _));
            Assert.Equal(i, tenths.Find(tenths.Options[i].Label, out _));
        }
    }

    [Fact]
    public void Find_SingleNumber_OnlyThatOne()
    {
        Issue single = Issue.Range("single", 3, 3, 1);
        Assert.Equal(new Option(0, "3", 3), Assert.Single(single.Options));
        Assert.Equal(0, single.Find(3, out _));
        Assert.Null(single.Find(3.5, out _));
    }

    [Fact]
    public void Find_Label_ExactlyThatOne()
    {
        Issue issue = Issue.Choice("NATO", "pledge", "none");
        Assert.Equal(1, issue.Find("none", out _));
        Assert.Null(issue.Find("None", out string allowed));
        Assert.Equal("one of \"pledge\", \"none\"", allowed);
        Assert.Null(issue.Find(1, out _));
        Assert.Null(_army.Find("250,000", out _));
        Issue many = Issue.Choice("many", [.. Enumerable.Range(0, 2000).Select(i => $"o{i}")]);
        Assert.Null(many.Find("x", out allowed));
        Assert.EndsWith("\"o11\", ... (2,000 in all)", allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_Options_InOrder()
    {
        Issue issue = Issue.Choice("NATO", "pledge", "none");
        Assert.Equal([new Option(0, "pledge", null), new Option(1, "none", null)], issue.Options);
        Assert.Null(issue.From);
        Assert.Null(issue.To);
        Assert.Equal("none", issue.Options[1].ToString());
    }

    [Fact]
    public void OptionReference_ConvertsFromTextAndNumber()
    {
        OptionReference label = "pledge";
        OptionReference number = 1.5;
        Assert.Equal(("pledge", null), (label.Label, label.Number));
        Assert.Equal((null, 1.5), (number.Label, number.Number));
        Assert.Equal("pledge", label.ToString());
        Assert.Equal("1.5", number.ToString());
        Assert.NotEqual(label, number);
        Assert.Equal<OptionReference>("pledge", label);
        Assert.Null((OptionReference?)(string?)null);
    }

    [Fact]
    public void PerOption_NullName_Throws() =>
        Assert.StartsWith("The name of an option was null; it must be its label.", Assert.Throws<ArgumentException>(() => OptionValues.PerOption((null!, 0.5), ("b", 0.1))).Message, StringComparison.Ordinal);
}
