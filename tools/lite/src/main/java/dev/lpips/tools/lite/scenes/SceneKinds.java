package dev.lpips.tools.lite.scenes;

import dev.lpips.tools.lite.chance.Families;
import dev.lpips.tools.lite.drawing.SceneKind;
import java.util.List;

/** All kinds of drawings. */
public final class SceneKinds {

    /** Charts, diagrams, maps. */
    public static final Families<SceneKind> CHARTS = new Families<>(
            List.of(
                    BarCharts::grouped,
                    BarCharts::grouped,
                    BarCharts::stacked,
                    BarCharts::lying,
                    BarCharts::histogram,
                    BarCharts::heatmap,
                    LineCharts::lines,
                    LineCharts::lines,
                    LineCharts::lines,
                    LineCharts::areas,
                    LineCharts::scatter,
                    LineCharts::boxes,
                    LineCharts::sparklines,
                    RoundCharts::pie,
                    RoundCharts::gauge,
                    Diagrams::flow,
                    Diagrams::map,
                    Diagrams::technical,
                    Figures::shapes,
                    Figures::shapes,
                    Figures::grid,
                    Figures::sparse),
            List.of(BarCharts::waterfall, LineCharts::candles, RoundCharts::radar, Diagrams::graph));

    /** Pages and tables. */
    public static final Families<SceneKind> TEXTS = new Families<>(
            List.of(
                    Texts::article,
                    Texts::article,
                    Texts::code,
                    Texts::table,
                    Texts::sizes,
                    Texts::scripts,
                    Figures::formulas,
                    Figures::sparse),
            List.of(Texts::log, Texts::receipt));

    /** Screens of programs. */
    public static final Families<SceneKind> SCREENS = new Families<>(
            List.of(
                    Screens::form,
                    Screens::list,
                    Screens::dialog,
                    Screens::dashboard,
                    Screens::tabs,
                    Screens::icons,
                    Screens::chat,
                    MediaScreens::cards),
            List.of(Screens::calendar, Screens::tree, MediaScreens::player));

    private SceneKinds() {}
}
