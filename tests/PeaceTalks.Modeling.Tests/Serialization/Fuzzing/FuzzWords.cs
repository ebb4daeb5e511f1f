using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling.Tests;

/// <summary>What damaged files are filled with: every name that the tables of the file format know, and values at the edge.</summary>
internal static class FuzzWords
{
    /// <summary>The names of all properties, whatever object they belong to (what is added to a table is here at once), and some that none has.</summary>
    public static byte[][] Names { get; } = Bytes([.. TableNames().Select(name => $"\"{name}\""), "\"\\ud800\"", "\"na\\u006de\"", "\"\"", "\"\\u0000\""]);

    public static byte[][] Values { get; } = Bytes(
    [
        "null", "true", "false", "\"\"", "\" \"", "[]", "{}", "[[]]", "[null]", "{\"\":0}", "\"\\ud800\"", "\"\\u0000\"", "\"a/b\"", "\"shocks\"", "\"stages\"",
        "0", "-0", "1", "-1", "2", "0.5", "3", "10", "100", "16", "17", "1e-9", "1e-12", "0.999999999", "1.0000000001", "1e3", "9999", "10001", "1e9", "2147483647", "2147483648", "-2147483648",
        "5e-324", "1e-300", "1e100", "1e154", "1e300", "8e307", "1.7976931348623157e308", "-1e308", "1e999", "1e-999", "0.1e1", "123456789012345678901234567890",
        "{\"fixed\":0.5,\"note\":\"n\"}", "{\"uniform\":[0,1]}", "{\"uniform\":[0.5,0.5000000001]}", "{\"uniform\":[-1e308,7e307]}", "{\"triangular\":[0,0,1]}", "{\"pert\":[0,0.5,1]}", "{\"pert\":[0,1e-300,1]}",
        "{\"normal\":[0.5,0.1],\"within\":[0,1]}", "{\"normal\":[0.5,1e-300],\"within\":[0,1]}", "{\"normal\":[0,1e308]}", "{\"normal\":[40,1],\"within\":[0,1]}", "{\"logNormal\":[1e300,1e300]}", "{\"logNormal\":[0.5,1.0001],\"within\":[null,1]}",
        "{\"beta\":[1e-6,1e-6]}", "{\"beta\":[1000000,1e-5]}", "{\"beta\":[2,3],\"on\":[0,1e-300]}", "{\"quantiles\":{\"0\":0,\"1\":1}}", "{\"quantiles\":{\"0.5\":0.5,\"0.500000001\":0.5}}", "{\"quantiles\":{\"0.1\":0.1,\"0.10\":0.2}}",
        "{\"choices\":[[0,0.5],[1,0.5]]}", "{\"choices\":[[0,1],[1,0]]}", "{\"choices\":[[1,1]]}",
        "{\"add\":1e308}", "{\"multiply\":-1e308}", "{\"set\":0}", "{\"set\":1e-320}", "{\"multiply\":0}", "{\"add\":{\"normal\":[0,1e300]}}",
        "{\"atRound\":1}", "{\"perRound\":1,\"repeats\":true}", "{\"ifNoAgreementByRound\":0,\"probability\":1}", "{\"war\":{\"winProbability\":0.5,\"cost\":1e308}}", "{\"statusQuo\":{\"cost\":0}}",
        "{\"from\":0,\"to\":1,\"steps\":2}", "{\"from\":5,\"to\":5,\"steps\":1}", "{\"from\":-1e100,\"to\":1e100,\"steps\":7}", "{\"from\":0,\"to\":5e-324,\"steps\":2}", "{\"from\":1,\"to\":1.0000000000000002,\"steps\":2}", "{\"from\":0,\"to\":1,\"steps\":1000000000}",
        .. EnumNames().Select(name => $"\"{name}\""),
    ]);

    private static IEnumerable<string> TableNames() => Nodes(Schema, "properties")
        .SelectMany(properties => properties.AsObject().Select(property => property.Key))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> EnumNames() => Nodes(Schema, "enum")
        .SelectMany(names => names.AsArray().Where(name => name!.GetValueKind() == JsonValueKind.String).Select(name => (string)name!))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static JsonNode Schema => JsonNode.Parse(Scenario.JsonSchema)!;

    /// <summary>What stands under a name, anywhere in the schema, which is written from the tables.</summary>
    private static IEnumerable<JsonNode> Nodes(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == name ? [member.Value!, .. Nodes(member.Value, name)] : Nodes(member.Value, name)),
        JsonArray items => items.SelectMany(item => Nodes(item, name)),
        _ => [],
    };

    private static byte[][] Bytes(IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
