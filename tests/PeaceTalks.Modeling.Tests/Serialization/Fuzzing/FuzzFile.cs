using System.Text;
using System.Text.Json;

namespace PeaceTalks.Modeling.Tests;

/// <summary>A value in a sound file.</summary>
/// <param name="Start">Where it begins, with its name if it has one.</param>
/// <param name="ValueStart">Where it begins without its name.</param>
/// <param name="End">The byte after it.</param>
/// <param name="Name">Its name; null in a list.</param>
internal sealed record FuzzValue(int Start, int ValueStart, int End, string? Name);

/// <summary>A sound file and where its values stand, so that damage to its structure is a cut in its bytes.</summary>
internal sealed class FuzzFile
{
    public FuzzFile(string text)
    {
        Bytes = Encoding.UTF8.GetBytes(text);
        Values = [.. FindValues(Bytes)];
        Tokens = [.. FindTokens(Bytes)];
        Texts = [.. Values.Where(value => Bytes[value.ValueStart] == '"')];
    }

    public byte[] Bytes { get; }

    /// <summary>All values but the file itself.</summary>
    public FuzzValue[] Values { get; }

    /// <summary>The values that are texts: names of parties, issues and options among them.</summary>
    public FuzzValue[] Texts { get; }

    /// <summary>The bounds of each bracket, comma, colon, text and number.</summary>
    public (int Start, int End)[] Tokens { get; }

    private static List<FuzzValue> FindValues(byte[] bytes)
    {
        List<FuzzValue> values = [];
        Stack<(int Start, int ValueStart, string? Name)> open = [];
        Utf8JsonReader reader = new(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        (int Start, string? Name)? member = null;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex, end = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    member = (start, reader.GetString());
                    continue;
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    open.Push((member?.Start ?? start, start, member?.Name));
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    (int first, int valueStart, string? name) = open.Pop();
                    values.Add(new FuzzValue(first, valueStart, end, name));
                    break;
                default:
                    values.Add(new FuzzValue(member?.Start ?? start, start, end, member?.Name));
                    break;
            }
            member = null;
        }
        values.RemoveAt(values.Count - 1);
        return values;
    }

    private static IEnumerable<(int Start, int End)> FindTokens(byte[] bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            int start = at++;
            if (bytes[start] is (byte)' ' or (byte)'\n')
                continue;
            if (bytes[start] == '"')
            {
                while (bytes[at] != '"')
                    at += bytes[at] == '\\' ? 2 : 1;
                at++;
            }
            else if (!"[]{},:"u8.Contains(bytes[start]))
            {
                while (at < bytes.Length && !"[]{},: \n"u8.Contains(bytes[at]))
                    at++;
            }
            yield return (start, at);
        }
    }
}
