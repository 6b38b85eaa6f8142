package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonReadFeature;

class SettingsTest {
    @Test
    void allowsNothingThatIsNotJson() {
        int features = PreceptorJson.FACTORY.getFormatReadFeatures();

        assertThat(Arrays.stream(JsonReadFeature.values()).filter(feature -> feature.enabledIn(features)))
                .isEmpty();
    }

    @Test
    void boundsEveryDimension() {
        StreamReadConstraints limits = PreceptorJson.FACTORY.streamReadConstraints();

        assertThat(limits.getMaxNestingDepth()).isEqualTo(32);
        assertThat(limits.getMaxDocumentLength()).isEqualTo(8_388_608);
        assertThat(limits.getMaxStringLength()).isEqualTo(65_536);
        assertThat(limits.getMaxNameLength()).isEqualTo(128);
        assertThat(limits.getMaxNumberLength()).isEqualTo(32);
    }

    @Test
    void neverQuotesTheDocumentInAnException() {
        assertThat(PreceptorJson.FACTORY.isEnabled(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION))
                .isFalse();
    }

    @Test
    void neverGuessesAnEncoding() {
        assertThat(PreceptorJson.FACTORY.isEnabled(TokenStreamFactory.Feature.CHARSET_DETECTION))
                .isFalse();
    }

    @Test
    void keepsTheGuardAgainstNameCollisions() {
        assertThat(PreceptorJson.FACTORY.isEnabled(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW))
                .isTrue();
    }

    @Test
    void readsBytesWithTheBlockingParser() {
        try (var parser = PreceptorJson.FACTORY.createParser(ObjectReadContext.empty(), new byte[] {'{', '}'})) {
            assertThat(parser.canParseAsync()).isFalse();
        }
    }
}
