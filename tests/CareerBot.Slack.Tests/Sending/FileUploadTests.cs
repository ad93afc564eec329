using CareerBot.Fakes;

namespace CareerBot.Slack.Tests.Sending;

public sealed class FileUploadTests
{
    private static readonly byte[] Picture = [1, 2, 3, 4, 5];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_uploaded_into_no_channel()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);

        string? id = await test.FileUpload.UploadAsync(test.Home, "range.png", Picture, "A range of pay", Stop);

        UploadedFile file = test.Slack.Uploads.ShouldHaveSingleItem();
        id.ShouldBe(file.Id);
        file.FileName.ShouldBe("range.png");
        file.AltText.ShouldBe("A range of pay");
        file.Content!.Value.ToArray().ShouldBe(Picture);
        file.Completed.ShouldNotBeNull().ContainsKey("channel_id").ShouldBeFalse();
    }

    [Fact]
    public async Task Bytes_go_to_no_other_machine()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        await using FakeSlack neighbour = await FakeSlack.StartAsync(Stop);
        test.Slack.Faults.Add("files.getUploadURLExternal", 1, Fault.Answer($$"""{"ok":true,"upload_url":"{{neighbour.Address}}/upload/F1","file_id":"F1"}"""));

        (await test.FileUpload.UploadAsync(test.Home, "range.png", Picture, "A range", Stop)).ShouldBeNull();

        test.Log.All.ShouldContain("refused");
        test.Slack.Calls.ShouldNotContain(call => call.Method == "files.completeUploadExternal");
    }

    [Fact]
    public async Task A_file_whose_bytes_did_not_arrive_is_not_completed()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add(Faults.Upload, 1, Fault.Status(500));

        (await test.FileUpload.UploadAsync(test.Home, "range.png", Picture, "A range", Stop)).ShouldBeNull();

        test.Slack.Calls.ShouldNotContain(call => call.Method == "files.completeUploadExternal");
    }
}
