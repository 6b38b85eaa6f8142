package org.preceptor.json.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

class DayShapeTest {
    @Provide
    Arbitrary<String> nearlyDays() {
        Arbitrary<String> days = Combinators.combine(
                        Arbitraries.integers().between(1949, 2201),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 32))
                .as("%04d-%02d-%02d"::formatted);
        Arbitrary<String> bits = Arbitraries.of("", "-", "+", "0", "x", "٣", "T", " ", "20");
        return Combinators.combine(days, Arbitraries.integers().between(0, 10), bits, Arbitraries.of(0, 1))
                .as((day, at, bit, cut) -> day.substring(0, at) + bit + day.substring(Math.min(10, at + cut)));
    }

    @Property(tries = 300)
    void readsExactlyWhatTheCalendarHas(@ForAll("nearlyDays") String text) {
        Reading in = new Reading(false);

        LocalDate read = Shapes.DAY.read(new Node.Text(text), in);

        assertThat(read).isEqualTo(calendar(text));
        assertThat(in.errors()).isEqualTo(read == null ? 1 : 0);
    }

    @Property(tries = 300)
    void readsEveryDayItWrites(@ForAll @IntRange(min = -7305, max = 84_370) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);

        assertThat(Shapes.DAY.read(Shapes.DAY.write(date), new Reading(false))).isEqualTo(date);
    }

    private static LocalDate calendar(String text) {
        try {
            LocalDate day = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : LocalDate.MAX;
            return day.getYear() >= 1950 && day.getYear() <= 2200 ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
