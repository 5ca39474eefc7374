// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

    /// A Saturday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("pairbook.messages", Locale.UK);

    private final DateWords british = new DateWords(Locale.UK, WORDS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3.12.|2026-12-03", "3.12|2026-12-03", "3/12/26|2026-12-03", "03/12/2026|2026-12-03", "2026-12-03|2026-12-03", "3 Dec|2026-12-03",
        "3rd December 2026|2026-12-03", "December 3|2026-12-03", "Dec 3, 2026|2026-12-03", "Thu 3 Dec|2026-12-03", "Thursday, 3 December|2026-12-03",
        "3 of December|2026-12-03", "1 sept|2027-09-01", "4 March|2027-03-04", "20 November|2026-11-20", "today|2026-11-21", "Tomorrow|2026-11-22",
        "yesterday|2026-11-20", "Tuesday|2026-11-24", "next Tuesday|2026-11-24", "tue|2026-11-24", "next Saturday|2026-11-28", "in 3 weeks|2026-12-12",
        "in a week|2026-11-28", "in 10 days|2026-12-01", "next month|2026-12-21", "in 1 year|2027-11-21", "29 Feb 2028|2028-02-29", "29.2.|2028-02-29"
    })
    void readsWhatPeopleWrite(String text, LocalDate date) {
        Reading<LocalDate> reading = british.read(text, TODAY);
        assertThat(reading.error()).isNull();
        assertThat(reading.value()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "3", "31 June", "0.5.", "13/13/2026", "29 Feb 2027", "32.1.2026", "45 de marzo de 2026", "45 March 2026", "in 999 years", "3 Dec 0026", "2026-02-30", "in many weeks", "next", "12345678", "؟"})
    void saysWhatIsWrong(String text) {
        Reading<LocalDate> reading = british.read(text, TODAY);
        assertThat(reading.value()).isNull();
        assertThat(reading.error()).isNotBlank().endsWith(".").doesNotContain("{");
    }

    @Test
    void namesTheYearWithout29February() {
        assertThat(british.read("29/2/2027", TODAY).error()).isEqualTo("2027 has no 29 February.");
    }

    @Test
    void nothingWrittenIsNoDateAndNoError() {
        assertThat(british.read("  ", TODAY)).isEqualTo(Reading.empty());
    }

    /// What the program shows, or what people write in another order there than elsewhere.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ko-KR|26. 12. 31.|2026-12-31", "ko-KR|2026년 12월 3일|2026-12-03", "vi-VN|17 tháng 10|2026-10-17", "vi-VN|17 tháng 10 2026|2026-10-17",
        "es-ES|3 de diciembre|2026-12-03", "hu-HU|2026. december 3.|2026-12-03", "hu-HU|12. 3.|2026-12-03", "zh-TW|2026/12/3|2026-12-03", "sv-SE|3/12|2026-12-03",
        "ar-EG|٣/١٢/٢٠٢٦|2026-12-03", "hi-IN|३/१२/२६|2026-12-03", "fa-IR|۲۰۲۶/۱۲/۳|2026-12-03", "th-TH|3/12/2569|2026-12-03", "th-TH|3 ธันวาคม 2569|2026-12-03",
        "tr-TR|3 ARALIK|2026-12-03", "tr-TR|3 KASIM 2026|2026-11-03", "en-US|31/12/26|2026-12-31", "fr-FR|15 aout|2027-08-15", "en-GB|8 days ago|2026-11-13"
    })
    void readsWhatPeopleWriteElsewhere(String tag, String text, LocalDate date) {
        assertThat(new DateWords(Locale.forLanguageTag(tag), WORDS).read(text, TODAY).value()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "th-TH|3/12/69|2026-12-03 1969-12-03 2069-12-03", "en-GB|3/12/69|2069-12-03 1969-12-03", "en-US|3.12.2026|2026-03-12 2026-12-03",
        "ja-JP|26/12/31|2026-12-31 2031-12-26", "sv-SE|31.12.26|2031-12-26 2026-12-31", "en-GB|Friday, 3 December 2026|2026-12-03", "zh-CN|3/12/2026|2026-03-12 2026-12-03",
        "ja-JP-u-ca-japanese|令和8年12月3日|2026-12-03"
    })
    void asksWhereItIsNotSure(String tag, String text, String dates) {
        var reading = new DateWords(Locale.forLanguageTag(tag), WORDS).read(text, TODAY);
        assertThat(reading.value()).isNull();
        assertThat(reading.error()).isNull();
        assertThat(reading.choices()).extracting(LocalDate::toString).containsExactlyInAnyOrder(dates.split(" "));
    }

    @Test
    void aWeekdaySaysWhichOfTwoDaysIsMeant() {
        assertThat(new DateWords(Locale.US, WORDS).read("Friday 4.12.2026", TODAY).value()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void followsTheOrderOfTheLocale() {
        assertThat(new DateWords(Locale.US, WORDS).read("12/3/2026", TODAY).value()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(new DateWords(Locale.GERMANY, WORDS).read("3. Dezember", TODAY).value()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(new DateWords(Locale.GERMANY, WORDS).read("Di. 24.11.2026", TODAY).value()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({"16:00,16:00", "16.30,16:30", "4pm,16:00", "4:15 p.m.,16:15", "12 am,00:00", "1600,16:00", "930,09:30", "9,09:00", "noon,12:00", "0:05,00:05", "16h,16:00"})
    void readsTimes(String text, LocalTime time) {
        assertThat(new TimeWords(Locale.UK, WORDS).read(text).value()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en-US|4:05 PM|16:05", "ar-EG|4:05 م|16:05", "ar-EG|٤:٠٥ م|16:05", "zh-TW|下午4:05|16:05", "zh-TW|下午4|16:00", "ko-KR|오후 4:05|16:05", "en-US|16:05|16:05", "en-US|09:30|09:30", "en-US|9|",
        "fa-IR|۱۶:۰۵|16:05", "en-US|noon|12:00"
    })
    void readsTimesElsewhere(String tag, String text, LocalTime time) {
        assertThat(new TimeWords(Locale.forLanguageTag(tag), WORDS).read(text).value()).isEqualTo(time);
    }

    @Test
    void asksForTheHalfOfTheDayWherePeopleCountToTwelve() {
        assertThat(new TimeWords(Locale.US, WORDS).read("4:15").choices()).containsExactly(LocalTime.of(16, 15), LocalTime.of(4, 15));
        assertThat(new TimeWords(Locale.US, WORDS).read("9").choices()).containsExactly(LocalTime.of(9, 0), LocalTime.of(21, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "16:75", "13pm", "later", "16:0", "99999", "-3"})
    void saysWhatIsNoTime(String text) {
        assertThat(new TimeWords(Locale.UK, WORDS).read(text).value()).isNull();
        assertThat(new TimeWords(Locale.UK, WORDS).read(text).error()).endsWith(".");
    }
}
