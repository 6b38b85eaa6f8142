package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.ShapeRow.Cell;
import org.preceptor.certification.ShapeRow.Kind;

/** R1 to R48 of the reference, each with passing, failing, border and missing evidence. */
class ShapeTableTest {
    private static final List<ShapeRow> ROWS = ImmutableList.<ShapeRow>builder()
            .addAll(EvidenceShapes.rows())
            .addAll(DecisionShapes.rows())
            .addAll(HouseShapes.rows())
            .build();

    @Test
    void everyShapeOfTheReferenceHasAllFourKindsOfEvidence() {
        assertThat(ROWS.stream().map(row -> row.shape).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 48).boxed().toList());
        for (ShapeRow row : ROWS) {
            Set<Kind> kinds = row.cells.stream()
                    .map(Cell::kind)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
            assertThat(kinds).as("R" + row.shape).isEqualTo(EnumSet.allOf(Kind.class));
        }
    }

    @Test
    void whatPassesAndWhatFailsDiffer() {
        for (ShapeRow row : ROWS) {
            List<Object> border = row.cells.stream()
                    .filter(cell -> cell.kind() == Kind.BORDER)
                    .map(Cell::expected)
                    .toList();
            assertThat(border).as("R" + row.shape).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void missingEvidenceIsUndeterminedUnlessAReasonIsGiven() {
        for (ShapeRow row : ROWS) {
            row.cells.stream()
                    .filter(cell -> cell.kind() == Kind.MISSING)
                    .forEach(cell -> assertThat(cell.expected() == Standing.UNDETERMINED
                                    || !cell.reason().isBlank())
                            .as("R" + row.shape)
                            .isTrue());
        }
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsStated() {
        return ROWS.stream()
                .flatMap(row -> row.cells.stream()
                        .map(cell -> DynamicTest.dynamicTest(
                                "R" + row.shape + " " + row.claim + ": " + cell.kind(),
                                () -> assertThat(row.judge.apply(cell.dossier()))
                                        .isEqualTo(cell.expected()))));
    }
}
