package org.preceptor.json.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

class IntegerShapeTest {
    private static final BigInteger SAFE = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);

    @Provide
    Arbitrary<BigInteger> numbers() {
        return Arbitraries.bigIntegers().between(SAFE.negate().shiftLeft(12), SAFE.shiftLeft(12));
    }

    @Property(tries = 300)
    void readsEveryWholeNumberThatAllReadersHold(@ForAll("numbers") BigInteger number) {
        Reading in = new Reading(false);

        Long read = Shapes.LONG.read(new Node.Num(number.toString()), in);

        assertThat(read).isEqualTo(number.abs().compareTo(SAFE) <= 0 ? number.longValueExact() : null);
        assertThat(in.errors()).isEqualTo(read == null ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "1.0", "1e2", "1E2", "0.5", "-1.0", "1e400", "-2147483648", "2147483648"})
    void countsNothingThatIsNotAPlainCount(String digits) {
        Reading in = new Reading(false);

        assertThat(Shapes.COUNT.read(new Node.Num(digits), in)).isNull();
        assertThat(in.errors()).isEqualTo(1);
    }
}
