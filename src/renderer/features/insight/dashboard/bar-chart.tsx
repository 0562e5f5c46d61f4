/** Bars drawn by Chart.js: calm, in the colours of the tokens, each bar a way to what is behind it. */
import { BarElement, CategoryScale, Chart, LinearScale, Tooltip, type ChartOptions } from 'chart.js';
import { useEffect, useRef } from 'react';
import { Bar } from 'react-chartjs-2';
import { useNavigate } from 'react-router';
import { text } from '#renderer/text/text.ts';
import classes from './insight.module.css';
import type { ChartPart } from './chart-part.ts';
import { useChartColours } from './use-chart-colours.ts';

Chart.register(BarElement, CategoryScale, LinearScale, Tooltip);

const font = { family: "'Inter Variable', sans-serif", size: 12 };
const barPixels = 28;
const longestLabel = 24;

const shortened = (label: string) => (label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label);

interface BarChartProps {
  title: string;
  parts: readonly ChartPart[];
  /** `lying` bars leave room for long labels. */
  bars: 'lying' | 'standing';
}

export function BarChart({ title, parts, bars }: BarChartProps) {
  const navigate = useNavigate();
  const { tones, face, text: ink, dim, line, surface } = useChartColours();
  const isLying = bars === 'lying';
  const chart = useRef<Chart<'bar'>>(null);
  // Unlike text, a canvas is not drawn again by itself when its font has arrived.
  useEffect(() => {
    void document.fonts.ready.then(() => chart.current?.update());
  }, []);
  const category = { grid: { display: false }, border: { color: line }, ticks: { color: ink, font, autoSkip: !isLying, maxRotation: 0 } };
  const amount = { beginAtZero: true, grid: { color: line }, border: { display: false }, ticks: { color: dim, font, precision: 0, maxTicksLimit: 6 } };

  const options: ChartOptions<'bar'> = {
    animation: false,
    maintainAspectRatio: false,
    indexAxis: isLying ? 'y' : 'x',
    scales: isLying ? { x: amount, y: category } : { x: category, y: amount },
    plugins: {
      tooltip: {
        displayColors: false,
        backgroundColor: ink,
        titleColor: surface,
        bodyColor: surface,
        titleFont: font,
        bodyFont: font,
        callbacks: {
          title: ([bar]) => (bar && parts[bar.dataIndex]?.label) ?? '',
          label: ({ dataIndex }) => parts[dataIndex]?.spoken ?? '',
        },
      },
    },
    onHover: (_event, [bar], { canvas }) => {
      canvas.style.cursor = bar && parts[bar.index]?.to ? 'pointer' : 'default';
    },
    onClick: (_event, [bar]) => {
      const to = bar && parts[bar.index]?.to;
      if (to) void navigate(to);
    },
  };

  return (
    <div className={classes.chart} style={{ height: isLying ? parts.length * barPixels + 40 : undefined }}>
      <Bar
        ref={chart}
        aria-label={text.insight.chart(title, parts.map(({ label, spoken }) => text.insight.part(label, spoken)).join(', '))}
        options={options}
        data={{
          labels: parts.map(({ label }) => shortened(label)),
          datasets: [
            {
              data: parts.map(({ value }) => value),
              backgroundColor: parts.map(({ tone }) => (tone ? tones[tone] : face)),
              borderRadius: 3,
              maxBarThickness: 18,
            },
          ],
        }}
      />
    </div>
  );
}
