// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.bench.BenchHands;
import pairbook.bench.BenchVisits;
import pairbook.bench.Frames;
import pairbook.bench.Samples;
import pairbook.bench.ScaleData;
import pairbook.bench.SmallData;
import pairbook.fx.Messages;
import pairbook.workbook.Shelf;

/// Every screen shows a generated workbook, by the hands of the benchmark, which so is known to measure something.
@Tag("soak") // it takes half a minute on a busy machine
class ScaleWindowTest extends WindowTest {

    @TempDir
    Path temp;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @Test
    void isShownOnEveryScreen() throws IOException, InterruptedException {
        SmallData.make(temp.resolve("workbook"));
        var frames = onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> faults.add(failure));
            stage = new Stage();
            window = new PairbookWindow(stage, ScaleData.NOW, Messages.of(Locale.UK), new Shelf(temp.resolve("home")), Platform::runLater, ended::countDown);
            window.show();
            stage.show();
            window.open(temp.resolve("workbook"));
            return Frames.of(stage.getScene());
        });
        until(() -> node("go-overview") != null);
        var hands = new BenchHands(frames);
        hands.calm();
        new BenchVisits(window, hands, new Samples(temp.resolve("samples.csv"), "test", "small")).first();
        run(window::quit);
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        window.end();
        run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(faults).isEmpty();
        assertThat(Files.readAllLines(temp.resolve("samples.csv")))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(Double.parseDouble(line.substring(line.lastIndexOf(',') + 1))).isPositive());
    }
}
