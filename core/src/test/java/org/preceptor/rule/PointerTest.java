package org.preceptor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preceptor.MalformedValueException;

class PointerTest {
    @Test
    void escapesSlashAndTilde() {
        assertThat(Pointer.of("A/b~c", 0)).hasToString("/A~1b~0c/0");
        assertThat(Pointer.parse("/A~1b~0c/0")).isEqualTo(Pointer.of("A/b~c", "0"));
        assertThat(Pointer.parse("/~01")).isEqualTo(Pointer.of("~1"));
    }

    @Property(tries = 200)
    void textIsReadBack(@ForAll List<String> tokens) {
        Pointer pointer = Pointer.of(tokens.toArray());
        assertThat(Pointer.parse(pointer.toString())).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/~", "/~2", "x/y"})
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Pointer.parse(text)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void ordersNumbersByValueAndParentsFirst() {
        List<String> ordered = List.of("", "/phases", "/phases/2", "/phases/10", "/phases/10/x", "/phases/a");
        assertThat(Stream.of("/phases/a", "/phases/10", "/phases/2", "/phases/10/x", "", "/phases")
                        .map(Pointer::parse)
                        .sorted()
                        .map(Pointer::toString))
                .isEqualTo(ordered);
    }

    @Test
    void containsItselfAndWhatIsBelow() {
        Pointer phases = Pointer.of("phases");
        assertThat(phases.contains(phases.child(3))).isTrue();
        assertThat(phases.contains(phases)).isTrue();
        assertThat(phases.contains(Pointer.of("phasesX"))).isFalse();
        assertThat(phases.child(3).contains(phases)).isFalse();
    }
}
