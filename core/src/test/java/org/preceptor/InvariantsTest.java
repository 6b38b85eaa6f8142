package org.preceptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InvariantsTest {
    private static final int ALL = 50;

    @Test
    void everyInvariantHasAProperty() {
        List<JavaMethod> holding = new ClassFileImporter()
                .importPackages("org.preceptor").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Invariant.class))
                        .toList();
        assertThat(holding).allMatch(method -> method.isAnnotatedWith(Property.class));
        int[] held = holding.stream()
                .map(method -> method.getAnnotationOfType(Invariant.class).value())
                .flatMapToInt(IntStream::of)
                .sorted()
                .distinct()
                .toArray();
        assertThat(held).isEqualTo(IntStream.rangeClosed(1, ALL).toArray());
    }
}
