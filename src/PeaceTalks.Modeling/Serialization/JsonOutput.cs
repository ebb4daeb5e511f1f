using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeaceTalks.Modeling;

/// <summary>A file that is being written: indented, readable, the same on every platform.</summary>
internal sealed class JsonOutput : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _writer;
    private readonly List<string> _path = ["$"];

    public JsonOutput() => _writer = new Utf8JsonWriter(_bytes, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        // Nothing here goes into a web page unescaped, and people read these files.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public void BeginObject() => _writer.WriteStartObject();

    public void EndObject() => _writer.WriteEndObject();

    public void BeginArray() => _writer.WriteStartArray();

    public void EndArray() => _writer.WriteEndArray();

    public void BeginMember(string name)
    {
        CheckLength();
        _path.Add(JsonPaths.Member(name));
        _writer.WritePropertyName(Checked(name));
    }

    public void BeginItem(int index) => _path.Add($"[{index}]");

    public void End() => _path.RemoveAt(_path.Count - 1);

    public void Text(string text) => _writer.WriteStringValue(Checked(text));

    public void Boolean(bool value) => _writer.WriteBooleanValue(value);

    public void Integer(int value) => _writer.WriteNumberValue(value);

    public void Number(double value) => _writer.WriteNumberValue(Checked(value));

    public void Node(JsonNode node) => node.WriteTo(_writer);

    /// <summary>A short array of numbers, on one line; null stands for a number left out.</summary>
    public void Numbers(params ReadOnlySpan<double?> numbers)
    {
        StringBuilder line = new("[");
        foreach (double? number in numbers)
        {
            if (line.Length > 1)
                line.Append(", ");
            line.Append(number is double value ? Guard.Text(Checked(value)) : "null");
        }
        _writer.WriteRawValue(line.Append(']').ToString(), skipInputValidation: true);
    }

    public string Finish()
    {
        _writer.Flush();
        CheckLength();
        return Encoding.UTF8.GetString(_bytes.WrittenSpan);
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>What is at the place that is being written has no form in the file.</summary>
    public ScenarioException Unwritable(string message) => new("to be written", [new ScenarioProblem(string.Concat(_path), message)]);

    /// <summary>Longer than this, it could not be read back.</summary>
    private void CheckLength()
    {
        if (_writer.BytesCommitted + _writer.BytesPending > ScenarioLimits.FileBytes)
            throw new ScenarioException("to be written", [new ScenarioProblem("$", ScenarioBytes.TooLong)]);
    }

    private string Checked(string text) =>
        NameRules.HasLoneSurrogate(text) ? throw Unwritable($"was {ProblemText.Quote(text)}; it must be {TextForm.WholeCharacters}") : text;

    private double Checked(double number) =>
        double.IsFinite(number) ? number : throw Unwritable($"was {Guard.Text(number)}; it must be a finite number");
}
