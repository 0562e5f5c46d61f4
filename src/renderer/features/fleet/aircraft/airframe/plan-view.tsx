/** An aircraft seen from above, drawn from its frame class: where its rotors are, with the nose up. */
import { text } from '#renderer/text/text.ts';
import type { FrameClass } from '#shared/contract/fleet/aircraft.ts';
import { frames } from './frames.ts';
import classes from './plan-view.module.css';

const words = text.fleet;

export function PlanView({ frameClass }: { frameClass: FrameClass }) {
  const { rotors, body, arms } = frames[frameClass];
  return (
    <figure className={classes.figure}>
      <svg className={classes.view} viewBox="-4 -16 208 216" role="img" aria-label={words.planView(words.frames[frameClass], rotors.length)}>
        <path className={classes.nose} d="M100 -12L105 -4H95Z" />
        {arms.map((path) => (
          <path key={path} className={classes.arm} d={path} />
        ))}
        {body.map((path) => (
          <path key={path} className={classes.body} d={path} />
        ))}
        {rotors.map(({ x, y, radius }) => (
          <g key={`${x} ${y}`}>
            <circle className={classes.disc} cx={x} cy={y} r={radius} />
            <circle className={classes.motor} cx={x} cy={y} r={5} />
          </g>
        ))}
      </svg>
      <figcaption className={classes.caption}>{words.frames[frameClass]}</figcaption>
    </figure>
  );
}
