package org.preceptor.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** Wrong implementations as tests: each must break the law it is listed with, and not every law. */
final class Mutants {
    private Mutants() {}

    static DynamicTest killed(String mutant, String law, LawSet laws) {
        return killed(mutant, law, laws, false);
    }

    static DynamicTest killed(String mutant, String law, LawSet laws, boolean alone) {
        return DynamicTest.dynamicTest(mutant, () -> {
            List<String> broken = laws.broken().stream().map(Law::name).toList();
            assertThat(broken).anyMatch(name -> name.startsWith(law));
            assertThat(broken.size()).isLessThan(laws.laws().size());
            if (alone) {
                assertThat(broken).hasSize(1);
            }
        });
    }
}
