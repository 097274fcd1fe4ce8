package org.delhihims.registry;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delhihims.kernel.Table;
import org.delhihims.kernel.Table.Row;
import org.delhihims.registry.Evidence.Certainty;
import org.delhihims.registry.Site.Position;
import org.jspecify.annotations.Nullable;

/** The registry as it lies in its files, each row turned into what it means. */
final class RegistryFiles {

    private static final List<String> FACILITY_FILES = List.of("hospitals.tsv", "mandirs.tsv");
    private static final List<String> DISTRICT_COLUMNS = List.of("district-2012", "district-2026");

    private RegistryFiles() {}

    static List<Facility> facilities() {
        return facilityRows().map(RegistryFiles::facility).toList();
    }

    static List<District> districts() {
        return Table.rowsOf(RegistryFiles.class, "districts.tsv").stream()
                .map(row -> new District(
                        row.text("code"),
                        name(row),
                        row.text("first"),
                        row.optional("last").orElse(null),
                        URI.create(row.text("source"))))
                .toList();
    }

    static List<DistrictPeriod> districtPeriods(List<District> districts) {
        Map<String, District> byCode = districts.stream().collect(Collectors.toMap(District::code, d -> d));
        return facilityRows()
                .flatMap(row -> DISTRICT_COLUMNS.stream()
                        .flatMap(column -> row.optional(column).stream())
                        .map(code -> new DistrictPeriod(row.text("id"), known(byCode, code, row))))
                .toList();
    }

    static List<Department> departments() {
        return Table.rowsOf(RegistryFiles.class, "departments.tsv").stream()
                .map(row -> new Department(row.text("code"), name(row)))
                .toList();
    }

    /** The departments of each facility: its own where it has named them, else those of its kind. */
    static Map<String, List<Department>> clinics(List<Facility> facilities, List<Department> departments) {
        Map<String, Department> byCode = departments.stream().collect(Collectors.toMap(Department::code, d -> d));
        Set<String> kinds =
                Arrays.stream(FacilityKind.values()).map(FacilityKind::code).collect(Collectors.toSet());
        Map<String, List<Department>> byKind = departmentsBy("kind", kinds, byCode);
        Map<String, List<Department>> byFacility = departmentsBy("facility", idsOf(facilities), byCode);
        Map<String, List<Department>> clinics = new LinkedHashMap<>();
        for (Facility facility : facilities) {
            List<Department> ofKind = byKind.getOrDefault(facility.kind().code(), List.of());
            clinics.put(facility.id(), byFacility.getOrDefault(facility.id(), ofKind));
        }
        return clinics;
    }

    static Map<String, Integer> publishedBeds(List<Facility> facilities) {
        Set<String> ids = idsOf(facilities);
        return Table.rowsOf(RegistryFiles.class, "beds.tsv").stream()
                .collect(
                        Collectors.toMap(row -> oneOf(ids, "facility", row), row -> Integer.valueOf(row.text("beds"))));
    }

    private static Stream<Row> facilityRows() {
        return FACILITY_FILES.stream().flatMap(file -> Table.rowsOf(RegistryFiles.class, file).stream());
    }

    private static Facility facility(Row row) {
        return new Facility(
                row.text("id"),
                name(row),
                row.optional("aliases")
                        .map(text -> List.of(text.split("; ", -1)))
                        .orElse(List.of()),
                FacilityKind.of(row.text("kind")),
                Ownership.of(row.text("ownership")),
                new Site(row.text("locality"), row.optional("pin").orElse(null), position(row)),
                new Evidence(
                        Certainty.of(row.text("certainty")),
                        URI.create(row.text("source")),
                        LocalDate.parse(row.text("checked"))));
    }

    private static BilingualName name(Row row) {
        return new BilingualName(row.text("name"), row.text("hindi"));
    }

    private static @Nullable Position position(Row row) {
        return row.optional("latitude")
                .map(latitude -> new Position(new BigDecimal(latitude), new BigDecimal(row.text("longitude"))))
                .orElse(null);
    }

    private static Map<String, List<Department>> departmentsBy(
            String column, Set<String> allowed, Map<String, Department> byCode) {
        Map<String, List<Department>> found = new LinkedHashMap<>();
        for (Row row : Table.rowsOf(RegistryFiles.class, "departments-by-" + column + ".tsv")) {
            found.computeIfAbsent(oneOf(allowed, column, row), key -> new ArrayList<>())
                    .add(known(byCode, row.text("department"), row));
        }
        return found;
    }

    private static Set<String> idsOf(List<Facility> facilities) {
        return facilities.stream().map(Facility::id).collect(Collectors.toSet());
    }

    private static String oneOf(Set<String> allowed, String column, Row row) {
        String value = row.text(column);
        if (!allowed.contains(value)) {
            throw new IllegalStateException(row.place() + ": " + value + " is not known");
        }
        return value;
    }

    private static <T> T known(Map<String, T> byCode, String code, Row row) {
        T found = byCode.get(code);
        if (found == null) {
            throw new IllegalStateException(row.place() + ": " + code + " is not known");
        }
        return found;
    }
}
