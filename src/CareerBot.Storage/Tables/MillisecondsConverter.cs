using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerBot.Storage.Tables;

/// <summary>A moment as milliseconds since 1970, UTC.</summary>
internal sealed class MillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
