package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Were a number of a ready scheme off by one, or a length by a day, some worked dossier would come out otherwise. */
class SchemeNumbersTest {
    /** The rest share their demands with one of these. */
    private static final ImmutableSet<String> DERIVED = ImmutableSet.of(
            "shanxi",
            "beijing2019.ibf",
            "beijing2019.dbg",
            "uk.days-as-events",
            "dbg.physicians-registered",
            "obg.calendar",
            "srba.minimum",
            "cgp.retired");

    static List<String> schemes() {
        return WorkedDossierTest.SCHEMES.keySet().stream()
                .filter(name -> !DERIVED.contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyNumberIsHeldByAWorkedDossier(String name) throws IOException {
        List<DossierText> cases = WorkedDossierTest.cases()
                .filter(text -> text.scheme().equals(name))
                .toList();
        Scheme scheme = WorkedDossierTest.SCHEMES
                .get(name)
                .apply(cases.get(0).dossier(), LocalDate.of(2030, 1, 1))
                .scheme();
        List<String> survivors = new ArrayList<>();
        Mutants.of(scheme).forEach((what, mutant) -> {
            if (cases.stream().allMatch(text -> agrees(text, scheme, mutant))) {
                survivors.add(what);
            }
        });
        assertThat(survivors).isEmpty();
    }

    private static boolean agrees(DossierText text, Scheme scheme, Scheme mutant) {
        Dossier dossier = text.dossier();
        for (String expectation : text.expectations()) {
            LocalDate day = LocalDate.parse(expectation.split("\\s+")[0]);
            Assessment real = WorkedDossierTest.SCHEMES.get(text.scheme()).apply(dossier, day);
            if (real.scheme().equals(scheme) && differs(text, expectation, mutant.assess(dossier, day))) {
                return false;
            }
        }
        return true;
    }

    /** A part of a node that is gone differs as well. */
    private static boolean differs(DossierText text, String expectation, Assessment assessment) {
        Optional<List<String>> differences;
        try {
            differences = Optional.of(text.differences(expectation, assessment));
        } catch (RuntimeException missing) {
            differences = Optional.empty();
        }
        return differences.isEmpty() || !differences.get().isEmpty();
    }
}
