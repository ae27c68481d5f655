package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.domain.ChartLine;
import java.util.function.Consumer;

/** The lines of an import, one after the other: they are read as often as asked for, and never kept. */
@FunctionalInterface
interface ChartLines {

    void forEach(Consumer<ChartLine> taker);
}
