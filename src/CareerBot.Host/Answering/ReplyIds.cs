using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CareerBot.Host.Answering;

/// <summary>
/// Names replies: the day, a number that counts up, and random digits that nobody guesses. What is written one after the other so stands side by
/// side in an index; wholly random names would each change another page of it. The moment is not in it: what was asked is kept by day alone.
/// </summary>
internal sealed class ReplyIds
{
    private const int RandomDigits = 16;

    /// <summary>Begins anywhere, so that replicas and restarts on one day rarely meet; the random digits keep them apart when they do.</summary>
    private int _number = BinaryPrimitives.ReadInt32LittleEndian(RandomNumberGenerator.GetBytes(sizeof(int)));

    /// <summary>The next one, for a reply of this moment.</summary>
    public string Next(DateTimeOffset moment) =>
        $"{DateOnly.FromDateTime(moment.UtcDateTime).DayNumber:x5}{Interlocked.Increment(ref _number):x8}{RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true)}";
}
