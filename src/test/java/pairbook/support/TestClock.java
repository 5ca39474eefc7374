// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that moves only when the test moves it. It begins on Monday, 16 November 2026 at 16:31 in London.
public final class TestClock extends Clock {

    private Instant now = Instant.parse("2026-11-16T16:31:00Z");
    private final ZoneId zone;

    public TestClock() {
        this(ZoneId.of("Europe/London"));
    }

    public TestClock(ZoneId zone) {
        this.zone = zone;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant now) {
        this.now = now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        var clock = new TestClock(other);
        clock.now = now;
        return clock;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
