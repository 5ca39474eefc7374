// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import pairbook.fx.Background;

class ActTest {

    private final Deque<Runnable> held = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Act act = new Act();

    /// Work that waits until it is let go.
    private final Background slow = new Background() {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
            held.add(() -> {
                T result;
                try {
                    result = work.get();
                } catch (RuntimeException e) {
                    failed.accept(e);
                    return;
                }
                then.accept(result);
            });
        }

        @Override
        public Runnable after(Duration wait, Runnable then) {
            return () -> {};
        }
    };

    private void press(Supplier<String> work) {
        act.run(slow, work, done::add, failure -> done.add("failed"));
    }

    @Test
    void isNotBegunAgainBeforeItIsOver() {
        press(() -> "first");
        press(() -> "second");
        assertThat(act.underWayProperty().get()).isTrue();
        assertThat(held).hasSize(1);
        held.remove().run();
        assertThat(done).containsExactly("first");
        assertThat(act.underWayProperty().get()).isFalse();
        press(() -> "third");
        held.remove().run();
        assertThat(done).containsExactly("first", "third");
    }

    @Test
    void canBeBegunAgainWhereItFailed() {
        press(() -> {
            throw new IllegalStateException("on purpose");
        });
        held.remove().run();
        assertThat(done).containsExactly("failed");
        assertThat(act.underWayProperty().get()).isFalse();
        assertThatThrownBy(() -> act.begin(over -> {
                    throw new IllegalStateException("at once");
                }))
                .hasMessage("at once");
        assertThat(act.underWayProperty().get()).isFalse();
    }
}
