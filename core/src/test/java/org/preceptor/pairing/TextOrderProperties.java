package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.roster.PersonId;

class TextOrderProperties {

    /** The number tells equal names apart, so that the sort must be stable. */
    private record Named(String name, int number) {}

    private static final Comparator<Named> BY_NAME = Comparator.comparing(Named::name);

    private static void agree(Named[] items) {
        Named[] expected = items.clone();
        Arrays.sort(expected, BY_NAME);
        int[] order = TextOrder.of(items, Named::name, BY_NAME);
        assertThat(Arrays.stream(order).mapToObj(i -> items[i])).containsExactly(expected);
    }

    @Property(tries = 150)
    void sortsAsAStableSortDoes(@ForAll long seed) {
        Random random = new Random(seed);
        String alphabet = List.of("ab", "0123456789", "\0a\u00ff", "甲乙ab").get(random.nextInt(4));
        String prefix = List.of("", "trainee-2018-", "进修").get(random.nextInt(3));
        int longest = 1 + random.nextInt(20);
        agree(IntStream.range(0, random.nextInt(300))
                .mapToObj(i -> new Named(prefix + word(random, alphabet, random.nextInt(longest)), i))
                .toArray(Named[]::new));
    }

    private static String word(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (word, i) -> word.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }

    @Test
    void leavesOneNameManyTimesInItsOrder() {
        agree(IntStream.range(0, 200).mapToObj(i -> new Named("same", i)).toArray(Named[]::new));
        agree(new Named[0]);
    }

    @Property(tries = 100)
    void anIndexNumbersEveryIdByItsFirstPlace(@ForAll long seed) {
        Random random = new Random(seed);
        PersonId[] ids = random.ints(random.nextInt(60), 0, 50)
                .mapToObj(i -> PersonId.of("p" + i))
                .toArray(PersonId[]::new);
        IdIndex<PersonId> index = new IdIndex<>(ids);
        List<List<PersonId>> asked = IntStream.range(0, 70)
                .mapToObj(i -> List.of(PersonId.of("p" + i)))
                .toList();
        IdIndex<PersonId>.Reader reader = index.new Reader();
        assertThat(reader.read(asked)).isTrue();
        for (int i = 0; i < asked.size(); i++) {
            PersonId id = asked.get(i).get(0);
            assertThat(index.find(id)).isEqualTo(Arrays.asList(ids).indexOf(id));
            assertThat(reader.numbers[i]).isEqualTo(index.find(id));
        }
        assertThat(reader.read(List.of(List.of(PersonId.of("p1"), PersonId.of("p2")))))
                .isFalse();
    }

    @Test
    void anIndexTellsIdsOfOneHashApart() {
        String[] ids = {"AaAa", "BBBB", "AaBB"};
        IdIndex<String> index = new IdIndex<>(ids);
        assertThat(index.find("BBBB")).isEqualTo(1);
        assertThat(index.find("AaBB")).isEqualTo(2);
        assertThat(index.find("BBAa")).isEqualTo(-1);
        assertThat(index.get("BBAa")).isNull();
    }
}
