// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.support.SecondLane;
import pairbook.workbook.Places.Placed;

@SecondLane
class PlacesTest {

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static List<UUID> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(PlacesTest::id).toList();
    }

    private static List<Placed> list(int... places) {
        return IntStream.range(0, places.length).mapToObj(at -> new Placed(id(at), places[at])).toList();
    }

    @Test
    void whatIsPutAtEitherEndChangesNothingElse() {
        assertThat(new Places(list(0, 1, 2)).put(3, ids(10, 12)).changed()).containsExactly(Map.entry(id(10), 3), Map.entry(id(11), 4));
        assertThat(new Places(list(0, 1, 2)).put(0, ids(10, 12)).changed()).containsExactly(Map.entry(id(10), -2), Map.entry(id(11), -1));
        assertThat(new Places(list()).put(7, ids(10, 11)).changed()).containsExactly(Map.entry(id(10), 0));
    }

    @Test
    void afterTheFirstTimeThereIsRoomInTheMiddleToo() {
        var places = new Places(list(0, 1, 2)).put(1, ids(10, 11)).changed();
        assertThat(places).hasSize(3).containsEntry(id(10), Places.GAP);
        assertThat(new Places(list(0, Places.GAP, 2 * Places.GAP)).put(1, ids(10, 11)).changed()).containsOnlyKeys(id(10));
        assertThat(new Places(list(0, Places.GAP, 2 * Places.GAP)).put(0, ids(2, 3)).changed()).containsOnlyKeys(id(2));
    }

    @Test
    void rowsInOnePlaceAndAtTheEndOfAllNumbersAreSetInOrder() {
        assertThat(new Places(list(5, 5, 5)).put(2, ids(10, 11)).changed())
                .containsEntry(id(10), 2 * Places.GAP).containsEntry(id(2), 3 * Places.GAP);
        assertThat(new Places(list(Integer.MAX_VALUE)).put(1, ids(10, 11)).changed())
                .containsEntry(id(0), 0).containsEntry(id(10), Places.GAP);
        assertThat(new Places(list(Integer.MIN_VALUE)).put(0, ids(10, 11)).changed())
                .containsEntry(id(10), 0).containsEntry(id(0), Places.GAP);
    }

    @Test
    void doneTwiceItChangesNothingMore() {
        var places = new Places(list(0, Places.GAP, 2 * Places.GAP)).put(1, ids(10, 12));
        var again = new ArrayList<Placed>();
        for (var id : List.of(id(0), id(10), id(11), id(1), id(2))) {
            again.add(new Placed(id, places.of(id)));
        }
        assertThat(new Places(again).put(1, ids(10, 12)).changed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsDoneTheOrderIsAsInAList(long seed) {
        var random = new Random(seed);
        var wanted = new ArrayList<UUID>();
        var stored = new LinkedHashMap<UUID, Integer>();
        int writes = 0;
        for (int act = 0; act < 2000; act++) {
            boolean move = !wanted.isEmpty() && random.nextBoolean();
            var rows = move ? List.of(wanted.get(random.nextInt(wanted.size()))) : ids(act * 10, act * 10 + 1 + random.nextInt(3));
            var order = stored.entrySet().stream()
                    .sorted(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .map(one -> new Placed(one.getKey(), one.getValue())).toList();
            assertThat(order.stream().map(Placed::id).toList()).isEqualTo(wanted);
            wanted.removeAll(rows);
            int at = random.nextInt(wanted.size() + 1);
            wanted.addAll(at, rows);
            var changed = new Places(order).put(at, rows).changed();
            writes += changed.size();
            stored.putAll(changed);
            if (random.nextInt(5) == 0) {
                stored.remove(wanted.remove(random.nextInt(wanted.size())));
            }
        }
        assertThat(writes).as("rows written").isLessThan(20_000);
    }
}
