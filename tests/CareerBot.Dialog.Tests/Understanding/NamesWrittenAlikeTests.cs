using CareerBot.Messages;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Understanding;

/// <summary>Short forms that stand for a role and for a place: the words around them decide.</summary>
public sealed class NamesWrittenAlikeTests
{
    [Theory]
    [InlineData("backend pay in DE", "backend-engineer", "DE")]
    [InlineData("what do frontend engineers make in de?", "frontend-engineer", "DE")]
    [InlineData("compare backend and frontend pay in DE and CH", "backend-engineer frontend-engineer", "DE CH")]
    [InlineData("what does a DE earn in France?", "data-engineer", "FR")]
    [InlineData("DE salary in Switzerland", "data-engineer", "CH")]
    public void The_words_around_a_short_form_decide_between_a_role_and_a_place(string text, string roles, string places)
    {
        Question question = RealEngine.Ask(text).Question;

        string.Join(' ', question.Roles).ShouldBe(roles);
        string.Join(' ', question.Places.Select(place => place.Country)).ShouldBe(places);
    }

    [Theory]
    [InlineData("I need to set an alarm", "")]
    [InlineData("can you tell me how to set up direct deposit", "")]
    [InlineData("how do I become a SET", "qa-engineer")]
    public void A_short_form_before_what_is_done_to_something_is_a_verb(string text, string roles) =>
        string.Join(' ', RealEngine.Ask(text).Question.Roles).ShouldBe(roles);

    [Theory]
    [InlineData("date scientist salary us", "US")]
    [InlineData("senior backend engineer us", "US")]
    [InlineData("wage backend developer it", "IT")]
    [InlineData("tell us backend salary", "")]
    [InlineData("what do backend engineers earn, tell us", "")]
    [InlineData("how much should a backend engineer pay us", "")]
    [InlineData("backend engineer, what is it", "")]
    public void A_small_word_is_a_place_at_the_end_of_keywords_alone(string text, string places) =>
        string.Join(' ', RealEngine.Ask(text).Question.Places.Select(place => place.Country)).ShouldBe(places);
}
