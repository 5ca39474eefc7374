// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

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
        DateWords.Reading reading = british.read(text, TODAY);
        assertThat(reading.error()).isNull();
        assertThat(reading.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "3", "31 June", "0.5.", "13/13/2026", "29 Feb 2027", "32.1.2026", "3 Dec 0026", "2026-02-30", "in many weeks", "next", "12345678", "؟"})
    void saysWhatIsWrong(String text) {
        DateWords.Reading reading = british.read(text, TODAY);
        assertThat(reading.date()).isNull();
        assertThat(reading.error()).isNotBlank().endsWith(".").doesNotContain("{");
    }

    @Test
    void namesTheYearWithout29February() {
        assertThat(british.read("29/2/2027", TODAY).error()).isEqualTo("2027 has no 29 February.");
    }

    @Test
    void nothingWrittenIsNoDateAndNoError() {
        assertThat(british.read("  ", TODAY)).isEqualTo(new DateWords.Reading(null, null));
    }

    @Test
    void followsTheOrderOfTheLocale() {
        assertThat(new DateWords(Locale.US, WORDS).read("12/3/2026", TODAY).date()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(new DateWords(Locale.GERMANY, WORDS).read("3. Dezember", TODAY).date()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(new DateWords(Locale.GERMANY, WORDS).read("Di. 24.11.2026", TODAY).date()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-DE", "fr-FR", "sv-SE", "ja-JP", "nl-NL", "es-ES"})
    void readsWhatItWrites(String tag) {
        DateWords words = new DateWords(Locale.forLanguageTag(tag), WORDS);
        for (int day = 0; day < 366; day += 17) {
            LocalDate date = TODAY.plusDays(day);
            assertThat(words.read(words.write(date), TODAY).date()).as(words.write(date)).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @CsvSource({"16:00,16:00", "16.30,16:30", "4pm,16:00", "4:15 p.m.,16:15", "12 am,00:00", "1600,16:00", "930,09:30", "9,09:00", "noon,12:00", "0:05,00:05", "16h,16:00"})
    void readsTimes(String text, LocalTime time) {
        assertThat(new TimeWords(Locale.UK, WORDS).read(text).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "16:75", "13pm", "later", "16:0", "99999", "-3"})
    void saysWhatIsNoTime(String text) {
        assertThat(new TimeWords(Locale.UK, WORDS).read(text).time()).isNull();
        assertThat(new TimeWords(Locale.UK, WORDS).read(text).error()).endsWith(".");
    }
}
