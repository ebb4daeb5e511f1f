using System.Text;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What the XML of a file may look like, apart from what it says.</summary>
public sealed class GeniusXmlTests
{
    private static readonly string Profile = GeniusText.Profile();

    public static TheoryData<string, byte[]> WideEncodings => new()
    {
        { "UTF-16", Bytes(new UnicodeEncoding(bigEndian: false, byteOrderMark: true), mark: true) },
        { "UTF-16, big end first", Bytes(new UnicodeEncoding(bigEndian: true, byteOrderMark: true), mark: true) },
        { "UTF-16 without a mark", Bytes(new UnicodeEncoding(bigEndian: false, byteOrderMark: false), mark: false) },
        { "UTF-16 without a mark, big end first", Bytes(new UnicodeEncoding(bigEndian: true, byteOrderMark: false), mark: false) },
        { "UTF-32", Bytes(new UTF32Encoding(bigEndian: false, byteOrderMark: true), mark: true) },
        { "UTF-32, big end first", Bytes(new UTF32Encoding(bigEndian: true, byteOrderMark: true), mark: true) },
        { "UTF-8 with a mark", Bytes(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), mark: true) },
    };

    [Theory]
    [MemberData(nameof(WideEncodings))]
    public void Load_LoneAmpersandInAnyEncoding_IsItself(string encoding, byte[] domain) => InFolder(folder =>
    {
        string path = Path.Combine(folder, "domain.xml"), profile = Path.Combine(folder, "profile.xml");
        File.WriteAllBytes(path, domain);
        File.WriteAllText(profile, Profile.Replace("Dell", "Déll & Söhne", StringComparison.Ordinal));
        Assert.True(GeniusDomain.Load(path, profile, profile).Issues[0].Options[0].Label == "Déll & Söhne", encoding);
    });

    [Theory]
    [InlineData("utf-8", new byte[] { 0xE9 }, "can't be read as XML: Unable to translate bytes [E9]")]
    [InlineData("utf-16", new byte[] { 0x41 }, "it says that its encoding is utf-16, of which its bytes are none")]
    public void Load_BytesThatAreNotOfTheEncoding_AreAnError(string encoding, byte[] letter, string message) => InFolder(folder =>
    {
        string path = Path.Combine(folder, "domain.xml");
        string text = $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>{GeniusText.Domain}";
        int at = text.IndexOf("ell", StringComparison.Ordinal);
        File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes(text[..at]), .. letter, .. Encoding.ASCII.GetBytes(text[at..])]);
        Assert.Contains(message, Assert.Throws<ScenarioException>(() => GeniusDomain.Load(path, path, path)).Message, StringComparison.Ordinal);
    });

    /// <summary>A reader would take minutes with these: each attribute is compared with the others.</summary>
    [Theory]
    [InlineData("<utility_space {0}/>")]
    [InlineData("<!-- ' --><utility_space {0}/>")]
    [InlineData("<!--> <a ' --><utility_space {0}/>")]
    [InlineData("<?note ' > ?><utility_space {0}/>")]
    [InlineData("<utility_space><objective><![CDATA[ ' \" < ]]><issue name='>=\"' {0}/></objective></utility_space>")]
    [InlineData("<utility_space\n>> ' <issue {0}/></utility_space>")]
    public void Parse_MoreAttributesThanAllowed_IsToldWithoutReadingThemAll(string xml)
    {
        string attributes = string.Join(' ', Enumerable.Range(0, 1_000_000).Select(k => $"a{k}=''"));
        Assert.Contains("the domain: has an element with more than 1,000 attributes; at most that many are allowed", Fails(xml.Replace("{0}", attributes, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    public void HasElementWithMoreAttributes_CountsThoseOfOneElement(int count, bool more)
    {
        string attributes = string.Concat(Enumerable.Range(0, count).Select(k => $" a{k} = \"=>='\""));
        string xml = $"<?xml version='1.0'?><!-- {attributes} --><a><b{attributes}>{attributes}</b><![CDATA[<c{attributes}]]><d{attributes}/></a>";
        Assert.Equal(more, GeniusXmlText.HasElementWithMoreAttributes(xml, 1_000));
    }

    [Theory]
    [InlineData("<a b='")]
    [InlineData("<a b")]
    [InlineData("<!-- <a")]
    [InlineData("<?a")]
    [InlineData("<")]
    [InlineData("")]
    public void HasElementWithMoreAttributes_CutShort_ComesToAnEnd(string xml)
    {
        Assert.False(GeniusXmlText.HasElementWithMoreAttributes(xml, 10));
        Assert.Contains("is not XML that is read", Fails(xml), StringComparison.Ordinal);
    }

    /// <summary>The 21 numbers are too close to one another for a double.</summary>
    [Fact]
    public void Parse_RealIssueTooNarrowForItsSteps_IsOneProblemOfTheDomain()
    {
        const string range = "<range lowerbound=\"1000000000000\" upperbound=\"1000000000000.0001\"/>";
        string domain = GeniusText.Single($"<issue index=\"1\" name=\"Price\" type=\"real\">{range}</issue>");
        string profile = GeniusText.Single($"<issue index=\"1\" name=\"Price\" type=\"real\">{range}<evaluator ftype=\"linear\" parameter0=\"0\" parameter1=\"1\"/></issue><weight index=\"1\" value=\"1\"/>");
        ScenarioProblem problem = Assert.Single(Assert.Throws<ScenarioException>(() => GeniusDomain.Parse(domain, profile, profile)).Problems);
        Assert.Equal("the domain: issue \"Price\", range.steps", problem.Path);
        Assert.Contains("that many different numbers from 1000000000000 to 1000000000000.0001 can't be told apart", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NameTooLong_IsAProblemOfTheFile()
    {
        string Long(string text) => text.Replace("Dell", new string('D', 201), StringComparison.Ordinal);
        string message = Fails(Long(GeniusText.Domain), Long(Profile));
        Assert.Contains("the domain: issue \"Laptop\", options[0]: the option", message, StringComparison.Ordinal);
        Assert.DoesNotContain("$", message, StringComparison.Ordinal);
    }

    private static string Fails(string domain, string? profile = null) => Assert.Throws<ScenarioException>(() => GeniusDomain.Parse(domain, profile ?? Profile, profile ?? Profile)).Message;

    private static byte[] Bytes(Encoding encoding, bool mark)
    {
        string text = GeniusText.Domain.Replace("Dell", "Déll & Söhne", StringComparison.Ordinal);
        return [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    private static void InFolder(Action<string> action)
    {
        string folder = Directory.CreateTempSubdirectory("genius").FullName;
        try
        {
            action(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
