package org.preceptor.json.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FieldsTest {
    @Property(tries = 300)
    void isTheMapInItsOrderWhetherFewOrMany(
            @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> names, @ForAll @IntRange(max = 8) int expected) {
        Map<String, Node> map = new LinkedHashMap<>();
        names.forEach(name -> map.putIfAbsent("m" + name, new Node.Num(name.toString())));
        Fields fields = new Fields(expected);
        map.forEach(fields::add);

        assertThat(fields).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(new ArrayList<>(fields.keySet())).isEqualTo(new ArrayList<>(map.keySet()));
        for (int i = 0; i < 60; i++) {
            String name = "m" + i;
            assertThat(fields.get(name)).isEqualTo(map.get(name));
            assertThat(fields.containsKey(name)).isEqualTo(map.containsKey(name));
        }
        assertThat(new ArrayList<>(fields.sorted().entrySet()))
                .isEqualTo(new ArrayList<>(new TreeMap<>(map).entrySet()));
    }
}
