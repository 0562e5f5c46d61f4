/** How an aircraft is called in one line. */

interface Named {
  readonly maker: string;
  readonly model: string;
  readonly airframeSerial: string;
  readonly registration: string | null;
}

/** What it is: `DJI Matrice 350 RTK`. */
export const aircraftModel = ({ maker, model }: Pick<Named, 'maker' | 'model'>): string => `${maker} ${model}`;

/** What tells it from its like: the registration, or else the serial. */
export const aircraftMark = ({ registration, airframeSerial }: Pick<Named, 'registration' | 'airframeSerial'>): string => registration ?? airframeSerial;
