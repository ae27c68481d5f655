package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.Axis;
import fr.hemicycle.funding.chart.domain.Charts;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

@ApplicationScoped
class LoadedCharts implements Charts {

    private final ChartRows charts;
    private final AccountTable accounts;

    LoadedCharts(ChartRows charts, AccountTable accounts) {
        this.charts = charts;
        this.accounts = accounts;
    }

    @Override
    public Optional<Set<Section>> sections(String collectivity, Imputation imputation) {
        List<Account> named = accounts(
                        collectivity,
                        imputation.nomenclature(),
                        imputation.year(),
                        Set.of(imputation.nature(), imputation.function()))
                .orElse(List.of());
        Predicate<Account> isNature =
                each -> each.axis() == Axis.NATURE && each.code().equals(imputation.nature());
        Predicate<Account> isFunction = each -> (each.axis() == Axis.FUNCTION || each.axis() == Axis.FUNCTIONAL_CODE)
                && each.code().equals(imputation.function());
        return named.stream().noneMatch(isNature) || named.stream().noneMatch(isFunction)
                ? Optional.empty()
                : Optional.of(named.stream()
                        .filter(isNature.or(isFunction))
                        .map(Account::section)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<List<Account>> accounts(
            String collectivity, String nomenclature, int year, Collection<String> codes) {
        return charts.holdingFor(collectivity, nomenclature, year).map(chart -> {
            try {
                return accounts.named(collectivity, chart.id, codes);
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        });
    }
}
