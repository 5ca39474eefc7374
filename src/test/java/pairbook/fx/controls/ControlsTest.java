// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.RhythmMark;
import pairbook.fx.Strokes;
import pairbook.fx.controls.drawn.MeetingClock;
import pairbook.fx.controls.drawn.Radar;
import pairbook.fx.controls.drawn.RatingRow;
import pairbook.fx.controls.drawn.RhythmStrip;
import pairbook.fx.controls.drawn.SignaturePad;
import pairbook.fx.controls.entries.EntryList;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.TimeField;
import pairbook.fx.controls.page.Columns;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.controls.page.PageFrame;
import pairbook.support.FxTest;

class ControlsTest extends FxTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T16:31:20Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 1, 2})
    void aGrowingTextIsExactlyAsHighAsItsWords(double scale) {
        GrowingText text = onFx(() -> new GrowingText());
        VBox box = new VBox(text);
        show(box, 400, 900, scale);
        double one = text.getHeight();
        run(() -> text.setText("one\ntwo\nthree"));
        settle();
        double three = text.getHeight();
        assertThat(three).isGreaterThan(one * 2);
        assertThat(content(text)).isBetween(words(text), words(text) + 1);
        run(() -> text.setText("A long line that is going to wrap when the box becomes narrow, and then it needs more height."));
        settle();
        double wide = text.getHeight();
        run(() -> text.setMaxWidth(150 * scale));
        settle();
        assertThat(text.getHeight()).isGreaterThan(wide);
        assertThat(content(text)).isBetween(words(text), words(text) + 1);
        run(() -> text.setText(""));
        settle();
        assertThat(text.getHeight()).isEqualTo(one);
        assertThat(text.getScrollTop()).isZero();
    }

    private static double content(GrowingText text) {
        return onFx(() -> text.lookup(".content").getLayoutBounds().getHeight());
    }

    /// The height that the words as laid out by the toolkit need, with the padding around them.
    private static double words(GrowingText text) {
        return onFx(() -> {
            Region content = (Region) text.lookup(".content");
            return content.lookup(".text").getLayoutBounds().getHeight() + content.getInsets().getTop() + content.getInsets().getBottom();
        });
    }

    @Test
    void aGrowingTextTakesEightThousandWords() {
        GrowingText text = onFx(() -> new GrowingText());
        show(new VBox(text), 500, 600, 1);
        run(() -> text.setText("word ".repeat(8000)));
        settle();
        robot.clickOn(text).push(KeyCode.SHORTCUT, KeyCode.END).type(KeyCode.A);
        settle();
        assertThat(text.getText()).endsWith("a");
        assertThat(content(text)).isBetween(words(text), words(text) + 1);
    }

    @Test
    void tabMovesOnAndEnterMakesALine() {
        GrowingText text = onFx(() -> new GrowingText());
        Button next = onFx(() -> new Button("Next"));
        show(new VBox(text, next), 300, 300, 1);
        robot.clickOn(text).type(KeyCode.A, KeyCode.ENTER, KeyCode.B, KeyCode.TAB);
        settle();
        assertThat(text.getText()).isEqualTo("a\nb");
        assertThat(next.isFocused()).isTrue();
    }

    @Test
    void controlCharactersAreDroppedAndTabsKept() {
        GrowingText text = onFx(() -> new GrowingText());
        run(() -> text.setText("a\u0000b\tc\r\nd\u0007e\u0085f\u202Eg"));
        assertThat(text.getText()).isEqualTo("ab\tc\nde\nf\u202Eg");
    }

    @Test
    void aTextWithTooLittleRoomScrollsRatherThanHideWords() {
        GrowingText text = onFx(() -> new GrowingText("line\n".repeat(40)));
        run(() -> text.setMaxHeight(100));
        show(new VBox(text), 300, 300, 1);
        run(text::end);
        settle();
        assertThat(text.getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("bounded"));
        assertThat(text.getScrollTop()).isPositive();
    }

    @Test
    void anUnsetRatingIsNotZero() {
        RatingRow row = onFx(() -> new RatingRow("I enjoy it", 10));
        show(new VBox(row), 600, 100, 1);
        Slider slider = (Slider) row.lookup(".slider");
        Label number = (Label) row.lookup(".rating-number");
        assertThat(row.getValue()).isNull();
        assertThat(number.getText()).isEqualTo("not rated yet");
        assertThat(slider.getAccessibleText()).isEqualTo("I enjoy it, not rated yet");
        run(slider::requestFocus);
        robot.type(KeyCode.LEFT);
        assertThat(row.getValue()).isZero();
        assertThat(number.getText()).isEqualTo("0");
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(row.getValue()).isEqualTo(2);
        robot.type(KeyCode.DIGIT7);
        assertThat(row.getValue()).isEqualTo(7);
        assertThat(slider.getAccessibleText()).isEqualTo("I enjoy it, 7 of 10");
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT0);
        assertThat(row.getValue()).isEqualTo(10);
        robot.type(KeyCode.DELETE);
        assertThat(row.getValue()).isNull();
        robot.clickOn(slider);
        assertThat(row.getValue()).isEqualTo(5);
        robot.clickOn(".rating-clear");
        assertThat(row.getValue()).isNull();
        Bounds at = onFx(() -> slider.localToScreen(slider.getBoundsInLocal()));
        robot.clickOn(at.getMinX() + 3, at.getCenterY(), MouseButton.PRIMARY);
        assertThat(row.getValue()).isZero();
    }

    @Test
    void aReadOnlyRatingStays() {
        RatingRow row = onFx(() -> new RatingRow("I enjoy it", 5));
        run(() -> {
            row.setValue(3);
            row.setReadOnly(true);
        });
        show(new VBox(row), 600, 100, 1);
        run(() -> row.lookup(".slider").requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.DIGIT1, KeyCode.DELETE);
        assertThat(row.getValue()).isEqualTo(3);
        assertThat(row.lookup(".rating-clear").isVisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200,1", "360,2", "420,1", "700,1", "900,2"})
    void radarNamesNeverCollideNorLeaveThePicture(double width, double scale) {
        Radar radar = onFx(Radar::new);
        run(() -> {
            radar.setAxes(List.of("Looking after people", "Making and mending things", "Playing with ideas", "Working from solid data", "Finding things out", "Creating"));
            radar.setValues(Arrays.asList(4, null, 5, 3, 0, 1));
            radar.setEarlier(Arrays.asList(3, 2, null, 1, 2, 5));
        });
        show(new VBox(radar), width, 990, scale);
        List<Bounds> names = onFx(() -> radar.lookupAll(".radar-name").stream().map(Node::getBoundsInParent).toList());
        assertThat(names).hasSize(6).allSatisfy(name -> {
            assertThat(name.getMinX()).isGreaterThanOrEqualTo(0);
            assertThat(name.getMaxX()).isLessThanOrEqualTo(width);
            assertThat(name.getMaxY()).isLessThanOrEqualTo(radar.getHeight());
        });
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Bounds a = names.get(i);
                Bounds b = names.get(j);
                assertThat(a.getMinX() < b.getMaxX() && b.getMinX() < a.getMaxX() && a.getMinY() < b.getMaxY() && b.getMinY() < a.getMaxY()).isFalse();
            }
        }
        assertThat(radar.getAccessibleText()).startsWith("Out of 5: Looking after people: 4 (earlier 3), Making and mending things: not rated (earlier 2)");
    }

    @Test
    void aSignatureIsKeptAsStrokesAndCleared() {
        SignaturePad pad = onFx(SignaturePad::new);
        show(new VBox(pad), 600, 200, 1);
        Bounds at = onFx(() -> pad.localToScreen(pad.getBoundsInLocal()));
        robot.moveTo(at.getMinX() + 40, at.getCenterY()).press(MouseButton.PRIMARY).moveTo(at.getCenterX(), at.getMinY() + 10)
                .moveTo(at.getMaxX() - 4, at.getCenterY()).release(MouseButton.PRIMARY);
        settle();
        Strokes drawn = pad.getStrokes();
        assertThat(drawn.lines()).hasSize(1);
        assertThat(drawn.lines().getFirst().size()).isGreaterThan(2);
        assertThat(drawn.lines().getFirst().getLast().x()).isBetween(970, 1000);
        assertThat(pad.getAccessibleText()).isEqualTo("A drawn signature");
        robot.clickOn(".signature-clear");
        assertThat(pad.getStrokes()).isEqualTo(Strokes.NONE);
        run(() -> {
            pad.setStrokes(drawn);
            pad.setReadOnly(true);
        });
        robot.drag(pad, MouseButton.PRIMARY).dropBy(20, 5);
        assertThat(pad.getStrokes()).isEqualTo(drawn);
    }

    @Test
    void rhythmMarksSayTheirStateInWords() {
        RhythmStrip strip = onFx(RhythmStrip::new);
        run(() -> Arrays.stream(RhythmMark.State.values()).forEach(state -> strip.getMarks().add(new RhythmMark(state, "May 2026"))));
        assertThat(strip.getChildren()).extracting(Node::getAccessibleText).containsExactly("May 2026: held", "May 2026: missed", "May 2026: moved",
                "May 2026: planned", "May 2026: nothing agreed");
    }

    @Test
    void theMeetingClockReadsTheGivenClock() {
        MeetingClock clock = onFx(() -> new MeetingClock(NOW));
        run(() -> clock.setStart(Instant.parse("2026-11-21T16:00:00Z")));
        assertThat(text(clock, ".meeting-clock-time")).isEqualTo("31:20");
        assertThat(text(clock, ".meeting-clock-agreed")).isEqualTo("of 60 min");
        run(() -> clock.setAgreedMinutes(30));
        assertThat(text(clock, ".meeting-clock-agreed")).isEqualTo("over the agreed 30 min");
        run(() -> clock.setEnd(Instant.parse("2026-11-21T16:05:00Z")));
        assertThat(text(clock, ".meeting-clock-time")).isEqualTo("05:00");
        run(() -> clock.setStart(null));
        assertThat(text(clock, ".meeting-clock-time")).isEqualTo("00:00");
    }

    private static String text(MeetingClock clock, String selector) {
        return onFx(() -> ((Label) clock.lookup(selector)).getText());
    }

    @Test
    void aDateFieldKeepsWhatIsNoDateAndSaysSo() {
        DateField field = onFx(DateField::new);
        Button next = onFx(() -> new Button("Next"));
        run(() -> field.setClock(NOW));
        show(new VBox(field, next), 400, 200, 1);
        robot.clickOn(field.field()).type(KeyCode.T, KeyCode.O, KeyCode.D, KeyCode.A, KeyCode.Y, KeyCode.ENTER);
        assertThat(field.getValue()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(field.field().getText()).isEqualTo("21 November 2026");
        run(() -> field.field().setText("29 Feb 2027"));
        robot.clickOn(next);
        settle();
        assertThat(field.getError()).isEqualTo("2027 has no 29 February.");
        assertThat(field.field().getText()).isEqualTo("29 Feb 2027");
        assertThat(field.getValue()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(field.lookup(".field-error").isVisible()).isTrue();
        robot.clickOn(field.field());
        run(field.field()::clear);
        robot.clickOn(next);
        assertThat(field.getValue()).isNull();
        assertThat(field.getError()).isEmpty();
    }

    @Test
    void aDateFieldShowsWhatItUnderstandsBeforeItCounts() {
        DateField field = onFx(DateField::new);
        Button next = onFx(() -> new Button("Next"));
        run(() -> field.setClock(NOW));
        show(new VBox(field, next), 400, 300, 1);
        robot.clickOn(field.field());
        robot.write("3/12");
        settle();
        assertThat(said(field)).containsExactly("Thursday, 3 December 2026");
        assertThat(field.getValue()).isNull();
        robot.clickOn(next);
        settle();
        assertThat(field.getValue()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(said(field)).isEmpty();
    }

    @Test
    void aDateFieldAsksWhereItIsNotSure() {
        DateField field = onFx(DateField::new);
        Button next = onFx(() -> new Button("Next"));
        run(() -> field.setClock(NOW));
        show(new VBox(field, next), 400, 300, 1);
        robot.clickOn(field.field());
        robot.write("3/12/69");
        settle();
        assertThat(said(field)).isEmpty();
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(field.getError()).isNotEmpty();
        assertThat(field.getValue()).isNull();
        assertThat(field.field().getText()).isEqualTo("3/12/69");
        assertThat(said(field)).containsExactly("Tuesday, 3 December 2069", "Wednesday, 3 December 1969");
        robot.clickOn("Tuesday, 3 December 2069");
        settle();
        assertThat(field.getValue()).isEqualTo(LocalDate.of(2069, 12, 3));
        assertThat(field.getError()).isEmpty();
        assertThat(field.field().getText()).isEqualTo("3 December 2069");
        assertThat(said(field)).isEmpty();
        assertThat(field.field().isFocused()).isTrue();
    }

    /// What stands below a field in words, but for what is wrong.
    private static List<String> said(DateField field) {
        return onFx(() -> field.lookupAll("*").stream()
                .filter(node -> node instanceof javafx.scene.control.Labeled && !(node instanceof FieldError) && !(node instanceof Button) && node.isVisible() && node.getParent().isVisible())
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .filter(text -> text != null && text.length() > 1)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void aDateCanBePickedFromTheCalendar(double scale) {
        DateField field = onFx(DateField::new);
        run(() -> {
            field.setClock(NOW);
            field.setValue(LocalDate.of(2026, 12, 3));
        });
        show(new VBox(field), 700, 700, scale);
        robot.clickOn(".date-button");
        settle();
        robot.clickOn(".date-popup .day-cell");
        settle();
        assertThat(field.getValue()).isNotNull().isNotEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(field.field().getText()).isNotBlank();
        assertThat(field.field().isFocused()).isTrue();
    }

    @Test
    void aTimeFieldReadsTimes() {
        TimeField field = onFx(TimeField::new);
        run(() -> {
            field.textProperty().set("4pm");
            field.commit();
        });
        assertThat(field.getValue()).isEqualTo(LocalTime.of(16, 0));
        run(() -> {
            field.textProperty().set("later");
            field.commit();
        });
        assertThat(field.getError()).isNotEmpty();
        assertThat(field.textProperty().get()).isEqualTo("later");
    }

    @ParameterizedTest
    @CsvSource({"1048,800,1,true", "668,600,1,false", "668,600,2,false", "1248,800,2,false"})
    void thePageFoldsByTextSizeAndNeverScrollsSideways(double width, double height, double scale, boolean beside) {
        PageFrame frame = page();
        show(frame, width, height, scale);
        double asideX = onFx(() -> frame.getAside().getFirst().localToScene(0, 0).getX());
        double contentRight = onFx(() -> frame.getContent().getFirst().localToScene(frame.getContent().getFirst().getBoundsInLocal()).getMaxX());
        assertThat(asideX > contentRight).isEqualTo(beside);
        assertThat(contentRight).isLessThanOrEqualTo(width);
        for (Node button : frame.getActions()) {
            assertThat(((Button) button).getWidth()).isGreaterThanOrEqualTo(onFx(() -> button.prefWidth(-1)) - 0.5);
            assertThat(onFx(() -> button.localToScene(button.getBoundsInLocal())).getMaxX()).isLessThanOrEqualTo(width);
        }
    }

    private static PageFrame page() {
        return onFx(() -> {
            try {
                FXMLLoader loader = new FXMLLoader();
                return loader.load(new ByteArrayInputStream("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <?import javafx.scene.control.Button?>
                        <?import javafx.scene.control.Label?>
                        <?import pairbook.fx.controls.*?>
                        <?import pairbook.fx.controls.entries.*?>
                        <?import pairbook.fx.controls.drawn.*?>
                        <?import pairbook.fx.controls.fields.*?>
                        <?import pairbook.fx.controls.page.*?>
                        <PageFrame xmlns:fx="http://javafx.com/fxml" title="Stock-take" subtitle="Sheet of 12 November 2026">
                          <actions><Button text="Print"/><Button text="Take stock again"/></actions>
                          <aside><Label text="For the conversation"/></aside>
                          <Card title="The work itself" number="1">
                            <Columns><GrowingText minRows="2" promptText="Words"/><EntryList ordered="true" provable="true"/></Columns>
                            <RatingRow label="I enjoy it" max="10"/>
                            <Pill text="Meet" tone="HERE"/>
                            <Banner text="Something" tone="CARE"><actions><Button text="Undo"/></actions></Banner>
                            <EmptyState icon="fth-calendar" text="Nothing here." action="Begin"/>
                            <DateField promptText="When"/><TimeField/><SignaturePad/><Radar max="5"/><RhythmStrip/><MeetingClock/><ChangeText before="a" after="b"/><FieldError/><Icon literal="fth-check"/>
                          </Card>
                        </PageFrame>
                        """.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @Test
    void thePageFollowsTheFocus() {
        PageFrame frame = page();
        TextField last = onFx(() -> new TextField());
        run(() -> frame.getContent().add(last));
        show(frame, 668, 600, 2);
        run(last::requestFocus);
        settle();
        assertThat(onFx(() -> last.localToScene(last.getBoundsInLocal())).getMaxY()).isLessThanOrEqualTo(600);
    }
}
