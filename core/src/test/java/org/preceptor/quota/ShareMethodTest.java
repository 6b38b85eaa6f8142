package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.ShareMethod.BoundsPolicy;
import org.preceptor.quota.ShareMethod.LargestRemainder;
import org.preceptor.quota.ShareMethod.Quota;

class ShareMethodTest {

    static Stream<ShareMethod> methods() {
        return Stream.of(
                        Arrays.stream(ShareMethod.Divisor.values()),
                        Arrays.stream(ShareMethod.Stepwise.values()),
                        Arrays.stream(Quota.values())
                                .flatMap(quota -> Arrays.stream(BoundsPolicy.values())
                                        .map(bounds -> new LargestRemainder(quota, bounds))))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void hasAChineseNameWithoutForeignWords(ShareMethod method) {
        assertThat(method.label().chinese()).containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Za-z]");
        assertThat(method.label().english()).doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isReadBackFromItsText(ShareMethod method) {
        assertThat(ShareMethod.parse(method.toString())).isEqualTo(method);
    }
}
