package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.certification.Scheme;

class SchemesTest {
    static List<Scheme> schemes() {
        return Stream.concat(SchemeSamples.published().stream(), Stream.of(SchemeSamples.remaining()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyPublishedSchemeIsReadBack(Scheme scheme) {
        String text = PreceptorJson.strict().write(scheme);

        assertThat(PreceptorJson.strict().read(text, Scheme.class).orElseThrow())
                .isEqualTo(scheme);
    }
}
